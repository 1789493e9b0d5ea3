package id.go.purbalinggakab.siliput.deadlines;

import java.util.Optional;

/**
 * One row of a decree file, checked.
 *
 * @param row its number as a spreadsheet shows it, the header being row 1; in JSON the number of the entry
 * @param date as it stands in the file where it is no date, otherwise as the office writes it
 * @param remark what is wrong, what was there before, or that it is a weekend; may be blank
 * @param holiday empty where the row is wrong
 */
public record DecreeRow(
        int row, String date, String kind, String name, State state, String remark, Optional<Holiday> holiday) {

    /** What the row would do. */
    public enum State {
        BARU("baru"),
        SUDAH_ADA("sudah ada"),
        BERUBAH("berubah"),
        SALAH("salah");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
