package id.go.purbalinggakab.siliput.history;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What of a process's cases, finished and running, somebody wants to see.
 *
 * @param version one version of the process; empty: all
 * @param text a case number or its beginning, or part of the applicant's name or the subject
 * @param from the first day (WIB) on which the case began
 * @param until the last such day
 * @param state {@code BERJALAN}, {@code BERAKHIR}, or a {@code CaseStatus}
 * @param complaintClass a class of complaints
 * @param official a user id who held or finished a task of the case
 */
public record HistoryFilter(
        String process,
        Optional<Integer> version,
        String text,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        String state,
        String complaintClass,
        Optional<Timeliness> timeliness,
        String official,
        Sort sort,
        boolean descending) {

    /** Whether the limits of a case were kept. */
    public enum Timeliness {
        TERLAMBAT("Terlambat"),
        TEPAT("Tepat waktu");

        private final String label;

        Timeliness(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A column to sort by. */
    public enum Sort {
        NOMOR("case_number %s nulls last"),
        /** Never empty, and without a word about empty ones the index serves. */
        MULAI("start_time_ %s"),
        SELESAI("end_time_ %s nulls last"),
        LAMA("duration_ %s nulls last"),
        PEMOHON("sender %s nulls last"),
        PERIHAL("subject %s nulls last"),
        KEADAAN("status %s nulls last");

        private final String order;

        Sort(String order) {
            this.order = order;
        }

        public String order(boolean descending) {
            return order.formatted(descending ? "desc" : "asc");
        }
    }

    /** All cases of a process, the newest first. */
    public static HistoryFilter of(String process) {
        return new HistoryFilter(
                process,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                "",
                Sort.MULAI,
                true);
    }
}
