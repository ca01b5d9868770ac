package org.ladderwork.write;

/** Text within XML. */
final class Xml {
    private Xml() {}

    static String text(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    boolean allowed = c == '\t'
                            || c == '\n'
                            || c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c <= 0xdfff);
                    out.appendCodePoint(allowed ? c : 0xfffd);
                }
            }
        });
        return out.toString();
    }
}
