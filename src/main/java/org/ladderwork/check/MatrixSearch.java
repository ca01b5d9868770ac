package org.ladderwork.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ladderwork.language.Expression;
import org.ladderwork.language.Value;
import org.ladderwork.scalar.Scalar;

/** Looks for changes of a matrix that is written out: where one entry is wrong, for changes of that entry. */
final class MatrixSearch {
    private MatrixSearch() {}

    /** {@return candidates, not proved yet; none where more than one entry is wrong} */
    static List<Edit> of(Value.OfMatrix wanted, Expression.Matrix side, Meaning meaning) {
        int wrong = -1;
        List<Expression> entries = side.children();
        List<Scalar> due = Difference.scalars(wanted);
        if (entries.size() != due.size()) {
            return List.of();
        }
        for (int k = 0; k < entries.size(); k++) {
            if (!meaning.scalar(entries.get(k)).equals(due.get(k))) {
                if (wrong >= 0) {
                    return List.of();
                }
                wrong = k;
            }
        }
        return wrong < 0 ? List.of() : entry(due.get(wrong), wrong, side, meaning);
    }

    private static List<Edit> entry(Scalar due, int at, Expression.Matrix side, Meaning meaning) {
        Expression entry = side.children().get(at);
        int columns = side.rows().get(0).size();
        String where = "entry (" + (at / columns + 1) + ", " + (at % columns + 1) + "):";
        List<Edit> edits = new ArrayList<>();
        Optional<ImageSearch> images = ImageSearch.of(Value.of(due), entry, meaning);
        images.ifPresent(search -> edits.addAll(search.single(entry)));
        ExactSearch.missing(Value.of(due), entry, meaning).ifPresent(edits::add);
        if (edits.isEmpty()) {
            images.ifPresent(search -> edits.addAll(search.twofold(entry)));
        }
        List<Edit> whole = new ArrayList<>();
        for (Edit e : edits) {
            List<Expression> others = new ArrayList<>(side.children());
            others.set(at, e.result());
            whole.add(new Edit(e.slips(), e.cost(), Sentence.of(where, e.sentence()), side.withChildren(others)));
        }
        return whole;
    }
}
