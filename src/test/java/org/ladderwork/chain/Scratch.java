package org.ladderwork.chain;
import java.nio.file.*;
import org.ladderwork.language.*;
class Scratch {
  public static void main(String[] a) throws Exception {
    long t0=System.nanoTime();
    SymbolicChain c = SymbolicChain.of(LadderFile.read(Source.of(a[0], Files.readString(Path.of(a[0])))));
    var o = ClosedChain.of(c, Integer.parseInt(a[1]));
    System.out.println(o.failure()+" | "+o.conjecture().shapes()+" | "+o.conjecture().failure());
    o.closed().ifPresent(x -> { System.out.println(x.unknowns()+" cases "+x.cases()+" compared "+x.compared()+" unique "+x.uniqueness()); });
    System.out.println((System.nanoTime()-t0)*1e-9);
  }
}
