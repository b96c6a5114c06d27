package org.partnersupport.entitlement.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A random life of one line: openings, closings, reopenings and expiry on days that go past its end. */
record History(List<Step> steps) {
    private static final List<Act> USUAL = List.of(Act.OPEN, Act.CHARGE, Act.RELEASE, Act.REOPEN);

    enum Act {
        OPEN,
        CHARGE,
        RELEASE,
        REOPEN,
        EXPIRE
    }

    /** @param request one of a few, so that the same one is met again and again */
    record Step(Act act, UUID request, LocalDate day) {}

    /** @param first the day of the first step; every step is as late or later than the one before */
    static History random(RandomGenerator random, LocalDate first, int days, int length) {
        var requests = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) {
            requests.add(new UUID(random.nextLong(), random.nextLong()));
        }
        var steps = new ArrayList<Step>();
        for (int i = 0; i < length; i++) {
            steps.add(new Step(
                    random.nextInt(20) == 0 ? Act.EXPIRE : USUAL.get(random.nextInt(USUAL.size())),
                    requests.get(random.nextInt(requests.size())),
                    first.plusDays((long) i * days / length)));
        }
        return new History(List.copyOf(steps));
    }
}
