package id.go.purbalinggakab.siliput.modeling;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Finished cases asked again: what another condition or table would have answered to what the engine recorded. */
public interface PastCases {

    /** So many of the newest are looked at for each question. */
    int MOST = 5000;

    /**
     * What a changed diagram or table would have made of the cases that ended since then; nothing is guessed.
     *
     * @param seen told of every case that was looked at
     */
    List<Finding> look(String file, byte[] running, byte[] draft, Instant since, Runnable seen);

    /**
     * One question that is asked otherwise now.
     *
     * @param cases how many were asked
     * @param cut there were more
     * @param turns those that would have got another answer, by what it was and would be
     * @param gaps those that cannot be asked, by the reason
     */
    record Finding(String file, String question, int cases, boolean cut, List<Group> turns, List<Group> gaps) {}

    record Group(String words, List<One> cases) {

        /** Those that a reader to whom some cases are shut may read about. */
        public List<One> open(Set<String> shut) {
            return cases.stream()
                    .filter(one -> !one.number().isEmpty() && !shut.contains(one.number()))
                    .toList();
        }
    }

    /**
     * A case.
     *
     * @param number empty where no reader of this list may know it
     */
    record One(String number, String detail) {}
}
