package id.go.purbalinggakab.siliput.deadlines;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;

/** The limits of the standard, as {@code processes/serviceLimits.dmn} gives them ({@link ServiceLimitsTest}). */
final class Limits {

    static final Limit ANSWER = hours("LIPUTAN_JAWABAN", 4, LimitClock.JAM_KERJA);
    static final Limit PRODUCTION = hours("LIPUTAN_PRODUKSI", 4, LimitClock.JAM_KALENDER);
    static final Limit MINOR = hours("RINGAN", 3, LimitClock.JAM_KERJA);
    static final Limit NORMATIVE = hours("NORMATIF", 5, LimitClock.JAM_KERJA);
    static final Limit NON_SUPERVISORY =
            new Limit("TIDAK_BERKADAR_PENGAWASAN", 1, LimitUnit.HARI, LimitClock.JAM_KERJA, 75);
    static final Limit SUPERVISORY =
            new Limit("BERKADAR_PENGAWASAN", 30, LimitUnit.HARI_KERJA, LimitClock.JAM_KERJA, 75);

    private Limits() {}

    static Limit hours(String service, int amount, LimitClock clock) {
        return new Limit(service, amount, LimitUnit.JAM, clock, 75);
    }

    static DueDateCalculator calculator(String profile) {
        return new DueDateCalculator(
                new WorkCalendar(profile, ShippedCalendar.officeHours(), ShippedCalendar.holidays()));
    }
}
