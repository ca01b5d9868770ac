package org.ladderwork.scalar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When the time is over, on a clock and a processor that the test moves. */
class DeadlineTest {
    private long clock;
    private long processor;

    private Deadline minute() {
        return new Deadline(Duration.ofSeconds(60), () -> clock, () -> processor);
    }

    private void pass(long seconds, long computed) {
        clock += Duration.ofSeconds(seconds).toNanos();
        processor += Duration.ofSeconds(computed).toNanos();
    }

    @Test
    @DisplayName("a process that computes all the time has the time that the clock says")
    void computing() {
        Deadline deadline = minute();
        for (int second = 0; second <= 60; second++) {
            assertFalse(deadline.isOver(), second + " s");
            pass(1, 1);
        }
        assertTrue(deadline.isOver());
    }

    @Test
    @DisplayName(
            "a process that gets a quarter of a processor has four times as long, one that computes in two threads has not less")
    void starved() {
        Deadline starved = minute();
        for (int k = 0; k < 55; k++) {
            pass(4, 1);
            assertFalse(starved.isOver(), clock + " ns");
        }
        pass(40, 10);
        assertTrue(starved.isOver());
        Deadline parallel = minute();
        for (int k = 0; k < 59; k++) {
            pass(1, 2);
            assertFalse(parallel.isOver());
        }
        pass(2, 4);
        assertTrue(parallel.isOver());
    }

    @Test
    @DisplayName(
            "a process that does not compute at all, or of which the system tells nothing, is not waited for without end")
    void bounded() {
        Deadline idle = minute();
        pass(30, 0);
        assertFalse(idle.isOver());
        pass(500, 0);
        assertFalse(idle.isOver());
        pass(80, 0);
        assertTrue(idle.isOver());
        Deadline untold = new Deadline(Duration.ofSeconds(60), () -> clock, () -> -1);
        pass(50, 0);
        assertFalse(untold.isOver());
        pass(11, 0);
        assertTrue(untold.isOver());
        Deadline.Exceeded late = assertThrows(Deadline.Exceeded.class, () -> untold.check(() -> "3 of 8"));
        assertEquals("the time allowed (60.0 s) is over: 3 of 8", late.getMessage());
        assertTrue(new Deadline(Duration.ofNanos(-1), () -> clock, () -> processor).isOver());
        assertFalse(Deadline.none().isOver());
    }
}
