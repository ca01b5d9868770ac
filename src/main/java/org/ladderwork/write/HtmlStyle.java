package org.ladderwork.write;

/** The style sheet of a page. */
final class HtmlStyle {
    static final String SHEET = """
            :root { color-scheme: light; }
            body { margin: 0; background: #fdfdfc; color: #1b1b1b;
              font: 17px/1.5 "STIX Two Text", "Latin Modern Roman", Charter, Cambria, "Times New Roman", serif; }
            main { max-width: 46em; margin: 2em auto 5em; padding: 0 1.2em; }
            math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "Libertinus Math", math; }
            h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .4em; }
            h2 { font-size: 1.25em; margin: 2em 0 .5em; border-bottom: 1px solid #ccc; }
            h3 { font-size: 1.05em; margin: 1.4em 0 .3em; }
            .origin { margin: 0; color: #666; font-size: .85em; overflow-wrap: anywhere; }
            .equation { display: flex; align-items: center; margin: .7em 0 .1em; }
            .equation:target { background: #fff6d8; }
            .formula { flex: 1; overflow-x: auto; overflow-y: hidden; padding: .25em 0 .25em 2em; line-height: 2.3; }
            .formula .with { display: block; }
            .number { color: #444; padding-left: 1em; }
            .reason { margin: 0 0 0 2em; color: #555; font-size: .88em; }
            summary { cursor: pointer; }
            pre, code { font: .85em/1.45 "DejaVu Sans Mono", Menlo, Consolas, monospace; }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #f3f3f0; padding: .5em .8em; margin: .3em 0; }
            table { border-collapse: collapse; margin: .8em 0; }
            td code { overflow-wrap: anywhere; }
            th, td { text-align: left; vertical-align: top; padding: .2em 1.2em .2em 0; }
            th { border-bottom: 1px solid #888; font-weight: 600; }
            .verdicts td { border-bottom: 1px solid #e3e3e0; padding-top: .35em; }
            .verdicts { width: 100%; }
            .verdicts .id { min-width: 4em; }
            .verdict { font-weight: 600; white-space: nowrap; }
            .good .verdict { color: #00704f; }
            .bad .verdict { color: #b3261e; }
            .open .verdict { color: #8a6100; }
            .verdicts ul { margin: .2em 0; padding-left: 1.2em; color: #444; font-size: .92em; }
            .aligned mtd { padding-left: 0; padding-right: 0; text-align: left; }
            .aligned mtd:nth-child(odd) { text-align: right; }
            .typeset { overflow-x: auto; overflow-y: hidden; }
            figure { margin: 1.2em 0; }
            svg { display: block; max-width: 100%; height: auto; }
            figcaption { font-size: .92em; color: #333; }
            @media print { main { max-width: none; margin: 0; } .reason pre { display: none; } }
            """;

    private HtmlStyle() {}
}
