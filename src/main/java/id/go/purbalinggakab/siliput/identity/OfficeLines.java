package id.go.purbalinggakab.siliput.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Direct superiors and deputies as dated data (clause 4: pengawasan melekat oleh atasan langsung). */
public interface OfficeLines {

    /** Who it is today. */
    Optional<String> current(String user, OfficeLine.Kind kind);

    /** All that was ever written down for this officer, the latest first. */
    List<OfficeLine> history(String user);

    /**
     * From this day on somebody else, or nobody; earlier days stay as they were.
     *
     * @throws RefusedLine the officer itself, a circle of superiors, or an end before the start
     */
    void set(
            String user,
            OfficeLine.Kind kind,
            Optional<String> other,
            LocalDate from,
            Optional<LocalDate> until,
            String by);
}
