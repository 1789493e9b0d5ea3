package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Crew;
import java.time.Duration;

/**
 * One example case.
 *
 * @param number the letter's, with a place for the year
 * @param crew two: the first goes to the event and posts, the second writes
 * @param startsIn when the event starts, seen from now; negative for an event that has been
 * @param until the step at which the case is left waiting, or the end
 */
record DemoCase(String sender, String number, String event, String place, Crew crew, Duration startsIn, Until until) {

    String reporter() {
        return crew.userIds().get(0);
    }

    String author() {
        return crew.userIds().get(1);
    }

    /** How far the example goes. */
    enum Until {
        VERIFY,
        RETURNED,
        DISPOSITION,
        ASSESSMENT,
        EVENT,
        WRITING,
        REVIEW,
        SHARING,
        END;

        boolean reaches(Until step) {
            return this != RETURNED && ordinal() > step.ordinal();
        }
    }
}
