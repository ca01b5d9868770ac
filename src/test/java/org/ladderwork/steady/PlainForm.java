package org.ladderwork.steady;

import java.util.List;
import java.util.stream.Collectors;

/** A plain text of forms for golden comparisons in tests; the project's writers are elsewhere. */
final class PlainForm {
    private PlainForm() {}

    static String of(Form f) {
        return switch (f.kind()) {
            case NUMBER -> ((Form.Number) f).number().toString();
            case IMAGINARY -> "i";
            case PARAMETER -> ((Form.Parameter) f).symbol().name();
            case NAMED -> name(((Form.Named) f).abbreviation());
            case NEGATIVE -> "-" + inTerm(((Form.Negative) f).term());
            case SUM -> sum(f.children());
            case PRODUCT -> f.children().stream().map(PlainForm::inProduct).collect(Collectors.joining(" "));
            case QUOTIENT ->
                inProduct(f.children().get(0)) + "/" + below(f.children().get(1));
            case POWER -> inPower(f.children().get(0)) + "^" + ((Form.Power) f).exponent();
            case ROOT -> "sqrt(" + of(f.children().get(0)) + ")";
            case EXPONENTIAL -> "exp(" + of(f.children().get(0)) + ")";
            case LOGARITHM -> "log(" + of(f.children().get(0)) + ")";
        };
    }

    static String definition(Form.Abbreviation a) {
        return name(a) + " = " + of(a.definition());
    }

    private static String name(Form.Abbreviation a) {
        return a.power() == 1 ? a.name() : a.name() + "^" + a.power();
    }

    private static String sum(List<Form> terms) {
        StringBuilder text = new StringBuilder();
        for (Form t : terms) {
            boolean negative = t.kind() == Form.Kind.NEGATIVE;
            text.append(text.length() == 0 ? (negative ? "-" : "") : negative ? " - " : " + ");
            text.append(inTerm(negative ? ((Form.Negative) t).term() : t));
        }
        return text.toString();
    }

    private static String inTerm(Form f) {
        return f.kind() == Form.Kind.SUM ? "(" + of(f) + ")" : of(f);
    }

    private static String inProduct(Form f) {
        boolean bracket = f.kind() == Form.Kind.SUM || f.kind() == Form.Kind.NEGATIVE || f.kind() == Form.Kind.QUOTIENT;
        return bracket ? "(" + of(f) + ")" : of(f);
    }

    private static String below(Form f) {
        return f.kind() == Form.Kind.PRODUCT ? "(" + of(f) + ")" : inProduct(f);
    }

    private static String inPower(Form f) {
        boolean bracket =
                f.kind() == Form.Kind.NAMED && ((Form.Named) f).abbreviation().power() != 1
                        || f.kind() == Form.Kind.PRODUCT;
        return bracket ? "(" + of(f) + ")" : inProduct(f);
    }
}
