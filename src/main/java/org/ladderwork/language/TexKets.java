package org.ladderwork.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code |j\rangle\langle k|}, {@code \ket{j}\bra{k}}, {@code \ketbra{j}{k}}, {@code \dyad{j}{k}}, {@code \proj{j}}. */
final class TexKets {

    private final TexScanner scanner;

    TexKets(TexScanner scanner) {
        this.scanner = scanner;
    }

    /** Takes a ket with the bra behind it, if that is what stands here. */
    boolean ketBra() {
        TexLexeme first = scanner.peek(0);
        int mark = scanner.mark();
        Optional<List<String>> labels = Optional.empty();
        if (first.isCharacter("|") || first.isCommand("vert")) {
            labels = bySigns();
        } else if (first.isCommand("ket")) {
            labels = byKetAndBra();
        } else if (first.isCommand("ketbra") || first.isCommand("dyad") || first.isCommand("proj")) {
            labels = byCommand();
        }
        if (labels.isEmpty()) {
            scanner.reset(mark);
            return false;
        }
        int end = scanner.mark();
        scanner.reset(end - 1);
        Span span = first.span().to(scanner.take().span());
        String site = "";
        if (scanner.at(TexLexeme.Kind.SUBSCRIPT)) {
            TexLexeme sign = scanner.take();
            site = TexLabels.label(scanner.takeGroup(sign))
                    .orElseThrow(() -> SourceError.at(sign.span(), "this is no label of a system", "write its name"));
        }
        Expression ket = Labels.level(span, labels.get().get(0));
        Expression bra = Labels.level(span, labels.get().get(1));
        scanner.emit(new Expression.KetBra(span, ket, bra, site), span);
        return true;
    }

    private Optional<List<String>> bySigns() {
        scanner.take();
        Optional<String> ket = labelUpTo("rangle");
        if (ket.isEmpty() || !scanner.atCommand("langle")) {
            return Optional.empty();
        }
        scanner.take();
        Optional<String> bra = labelUpTo("vert");
        return bra.map(label -> List.of(ket.get(), label));
    }

    private Optional<String> labelUpTo(String end) {
        List<TexLexeme> label = new ArrayList<>();
        while (scanner.has(0) && label.size() < 12) {
            TexLexeme next = scanner.take();
            boolean bar = next.isCharacter("|") || next.isCommand("vert");
            if (end.equals("vert") ? bar : next.isCommand(end)) {
                return TexLabels.label(label);
            }
            if (bar || next.isCommand("langle") || next.isCommand("rangle")) {
                return Optional.empty();
            }
            label.add(next);
        }
        return Optional.empty();
    }

    private Optional<List<String>> byKetAndBra() {
        TexLexeme ket = scanner.take();
        Optional<String> first = TexLabels.label(scanner.takeGroup(ket));
        if (first.isEmpty() || !scanner.atCommand("bra")) {
            return Optional.empty();
        }
        TexLexeme bra = scanner.take();
        Optional<String> second = TexLabels.label(scanner.takeGroup(bra));
        return second.map(label -> List.of(first.get(), label));
    }

    private Optional<List<String>> byCommand() {
        TexLexeme command = scanner.take();
        Optional<String> first = TexLabels.label(scanner.takeGroup(command));
        Optional<String> second = first;
        if (scanner.at(TexLexeme.Kind.BEGIN) && !command.isCommand("proj")) {
            second = TexLabels.label(scanner.takeGroup(command));
        }
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(List.of(first.get(), second.get()));
    }
}
