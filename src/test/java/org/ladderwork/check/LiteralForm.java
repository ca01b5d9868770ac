package org.ladderwork.check;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ladderwork.language.Declaration;
import org.ladderwork.language.Expression;
import org.ladderwork.language.SymbolTable;

/**
 * A formula as it stands on paper, up to what no reader calls a difference: the order of commuting factors and of terms, where a sign or a number stands in a product, a power or its
 * factors written one by one, equal terms of one sum collected, and the sign of a bracket, (a − b) or −(b − a).
 *
 * <p>No bracket is multiplied out, nothing is put over a common denominator, and no name is replaced by what it means: two formulas with the same text here are the same in every
 * place. Written without the code that looks for slips.
 */
final class LiteralForm {
    private final SymbolTable table;

    LiteralForm(SymbolTable table) {
        this.table = table;
    }

    /** {@return whether two expressions are the same formula} */
    boolean same(Expression x, Expression y) {
        return of(x).equals(of(y));
    }

    /** {@return its text} */
    String of(Expression it) {
        return form(it).text();
    }

    /** A rational number times powers of what commutes times operators in their order. */
    private record Form(Ratio number, TreeMap<String, Integer> powers, List<String> operators) {
        static Form of(Ratio number) {
            return new Form(number, new TreeMap<>(), List.of());
        }

        static Form scalar(String text) {
            return new Form(Ratio.ONE, new TreeMap<>(Map.of(text, 1)), List.of());
        }

        static Form operator(String text) {
            return new Form(Ratio.ONE, new TreeMap<>(), List.of(text));
        }

        Form times(Form other) {
            Ratio product = number.times(other.number);
            TreeMap<String, Integer> all = new TreeMap<>(powers);
            other.powers.forEach((k, e) -> all.merge(k, e, Integer::sum));
            int turns = Math.floorMod(all.getOrDefault("i", 0), 4);
            all.remove("i");
            if (turns % 2 == 1) {
                all.put("i", 1);
            }
            all.values().removeIf(e -> e == 0);
            List<String> both = new ArrayList<>(operators);
            both.addAll(other.operators);
            return new Form(turns >= 2 ? product.negated() : product, all, both);
        }

        Form pow(int exponent) {
            Form one = exponent < 0 ? inverse() : this;
            Form power = Form.of(Ratio.ONE);
            for (int k = 0; k < Math.abs(exponent); k++) {
                power = power.times(one);
            }
            return power;
        }

        Form inverse() {
            TreeMap<String, Integer> inverse = new TreeMap<>();
            powers.forEach((k, e) -> inverse.put(k, -e));
            return new Form(number.inverse(), inverse, operators).times(Form.of(Ratio.ONE));
        }

        String factors() {
            return powers + " " + operators;
        }

        String text() {
            return number + " " + factors();
        }
    }

    private record Ratio(BigInteger above, BigInteger below) {
        static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

        Ratio {
            if (below.signum() == 0) {
                throw new ArithmeticException("a number is divided by zero");
            }
            BigInteger g = above.gcd(below).max(BigInteger.ONE);
            g = below.signum() < 0 ? g.negate() : g;
            above = above.divide(g);
            below = below.divide(g);
        }

        Ratio times(Ratio o) {
            return new Ratio(above.multiply(o.above), below.multiply(o.below));
        }

        Ratio plus(Ratio o) {
            return new Ratio(above.multiply(o.below).add(o.above.multiply(below)), below.multiply(o.below));
        }

        Ratio inverse() {
            return new Ratio(below, above);
        }

        Ratio negated() {
            return new Ratio(above.negate(), below);
        }

        @Override
        public String toString() {
            return above + "/" + below;
        }
    }

    private Form form(Expression it) {
        if (it instanceof Expression.Numeral n) {
            return Form.of(new Ratio(n.numerator(), n.denominator()));
        } else if (it instanceof Expression.ImaginaryUnit) {
            return Form.scalar("i");
        } else if (it instanceof Expression.Negated n) {
            return form(n.operand()).times(Form.of(Ratio.ONE.negated()));
        } else if (it instanceof Expression.Product p) {
            Form product = Form.of(Ratio.ONE);
            for (Expression factor : p.factors()) {
                product = product.times(form(factor));
            }
            return new Form(product.number(), product.powers(), sorted(product.operators()));
        } else if (it instanceof Expression.Quotient q) {
            return form(q.numerator()).times(form(q.denominator()).inverse());
        } else if (it instanceof Expression.Power p
                && p.exponent() instanceof Expression.Numeral e
                && e.denominator().equals(BigInteger.ONE)
                && e.numerator().bitLength() < 8) {
            return form(p.base()).pow(e.numerator().intValueExact());
        } else if (it instanceof Expression.Sum s) {
            return sum(s);
        } else if (it instanceof Expression.Expectation x) {
            Form inner = form(x.operand());
            Form mean = Form.scalar("<" + inner.operators() + ">" + x.state());
            return new Form(inner.number(), inner.powers(), List.of()).times(mean);
        } else if (it instanceof Expression.Commutator c) {
            return Form.operator("[" + of(c.left()) + ", " + of(c.right()) + "]");
        } else if (it instanceof Expression.DissipatorTerm d) {
            return Form.operator("D" + d.operators().stream().map(this::of).toList() + of(d.operand()));
        } else if (it instanceof Expression.Call c && !c.arguments().isEmpty() && !isOperator(c)) {
            return Form.scalar(
                    c.function() + c.arguments().stream().map(this::of).toList());
        }
        return isOperator(it) ? Form.operator(it.toText()) : Form.scalar(it.toText());
    }

    /** Equal terms collected; of (a − b) and −(b − a) the one whose first term is positive. */
    private Form sum(Expression.Sum s) {
        TreeMap<String, Ratio> terms = new TreeMap<>();
        Map<String, Form> forms = new TreeMap<>();
        boolean operators = false;
        for (Expression t : s.terms()) {
            Form f = form(t);
            operators |= !f.operators().isEmpty();
            terms.merge(f.factors(), f.number(), Ratio::plus);
            forms.putIfAbsent(f.factors(), f);
        }
        terms.values().removeIf(r -> r.above().signum() == 0);
        if (terms.isEmpty()) {
            return Form.of(new Ratio(BigInteger.ZERO, BigInteger.ONE));
        }
        if (terms.size() == 1) {
            Form only = forms.get(terms.firstKey());
            return new Form(terms.firstEntry().getValue(), only.powers(), only.operators());
        }
        boolean negative = terms.firstEntry().getValue().above().signum() < 0;
        TreeMap<String, Ratio> signed = new TreeMap<>();
        terms.forEach((k, r) -> signed.put(k, negative ? r.negated() : r));
        Form bracket = operators ? Form.operator("(" + signed + ")") : Form.scalar("(" + signed + ")");
        return negative ? bracket.times(Form.of(Ratio.ONE.negated())) : bracket;
    }

    /** Operators of different modes commute, except those of fermions. */
    private List<String> sorted(List<String> operators) {
        List<String> sorted = new ArrayList<>(operators);
        boolean again = true;
        while (again) {
            again = false;
            for (int k = 0; k + 1 < sorted.size(); k++) {
                String x = sorted.get(k);
                String y = sorted.get(k + 1);
                if (isMode(x) && isMode(y) && !stem(x).equals(stem(y)) && x.compareTo(y) > 0) {
                    sorted.set(k, y);
                    sorted.set(k + 1, x);
                    again = true;
                }
            }
        }
        return sorted;
    }

    private static String stem(String operator) {
        return operator.replaceAll("['\\[].*", "");
    }

    private boolean isMode(String operator) {
        return operator.matches("\\w+'?")
                && table.kind(stem(operator))
                        .filter(k -> k.isMode() && k != Declaration.Kind.FERMION)
                        .isPresent();
    }

    private boolean isOperator(Expression it) {
        String name = it instanceof Expression.Name n
                ? n.name()
                : it instanceof Expression.Indexed i ? i.base() : it instanceof Expression.Call c ? c.function() : "";
        if (name.isEmpty()) {
            return !(it instanceof Expression.Conjugate || it instanceof Expression.Absolute);
        }
        boolean scalar = table.kind(name)
                .filter(k -> k.isParameter()
                        || k == Declaration.Kind.QUANTITY
                        || k == Declaration.Kind.FUNCTION
                        || k == Declaration.Kind.SQUARE
                        || k == Declaration.Kind.CONSTANT
                        || k == Declaration.Kind.ABBREVIATION
                                && table.meaning(name)
                                        .filter(this::isOperatorFree)
                                        .isPresent())
                .isPresent();
        return !scalar;
    }

    private boolean isOperatorFree(Expression it) {
        return it instanceof Expression.Expectation
                || it.children().isEmpty()
                        && (it instanceof Expression.Numeral
                                || !isOperator(it)
                                || it instanceof Expression.ImaginaryUnit)
                || !it.children().isEmpty() && it.children().stream().allMatch(this::isOperatorFree);
    }
}
