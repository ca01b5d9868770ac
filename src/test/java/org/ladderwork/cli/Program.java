package org.ladderwork.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the program inside the test. @param code exit code @param out standard output @param err standard error */
record Program(int code, String out, String err) {
    static Program run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), args);
        return new Program(code, out.toString(), err.toString());
    }
}
