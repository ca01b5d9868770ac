package org.ladderwork.literature;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where an equation or an algorithm comes from, as in {@code @Source(key = "dechiara2018", at = "Eq. (30)")}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD, ElementType.PACKAGE})
@Repeatable(Sources.class)
public @interface Source {
    /** The key of the work in {@code references.bib}. */
    String key();

    /** The place in the work: an equation, a section, a page; empty for the work as a whole. */
    String at() default "";
}
