package org.ladderwork.numeric;

import org.ladderwork.numeric.liouville.LiouvilleOutcome;
import org.ladderwork.numeric.liouville.Liouvillian;

/** A generator with its steady state. */
record LiouvilleState(Liouvillian liouvillian, LiouvilleOutcome.Unique steady) {}
