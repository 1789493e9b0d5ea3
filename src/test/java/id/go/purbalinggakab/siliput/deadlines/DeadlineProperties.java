package id.go.purbalinggakab.siliput.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.purbalinggakab.siliput.deadlines.Limit.LimitClock;
import id.go.purbalinggakab.siliput.deadlines.Limit.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every start within the known years, Ramadan and the long closures included. */
class DeadlineProperties {

    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2027-10-01T00:00:00Z");

    private final DueDateCalculator office = Limits.calculator("PBG");
    private final OfficeClock clock = office.clock();

    @Property
    void laterStartIsNeverDueEarlier(
            @ForAll("limits") Limit limit,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 20000) int minutes) {
        var later = start.plus(Duration.ofMinutes(minutes));

        assertThat(office.due(limit, later).due())
                .isAfterOrEqualTo(office.due(limit, start).due());
    }

    @Property
    void isDueInOfficeTime(@ForAll("officeLimits") Limit limit, @ForAll("instants") Instant start) {
        var due = office.due(limit, start).due();

        assertThat(clock.isOpen(due) || clock.lastClosing(due).equals(due)).isTrue();
        assertThat(clock.calendar().on(OfficeClock.date(due)).orElseThrow().opening())
                .isBefore(due);
    }

    @Property
    void officeTimeUntilDueIsTheLimit(
            @ForAll @IntRange(min = 1, max = 60) int hours, @ForAll("instants") Instant start) {
        var due = office.due(Limits.hours("RINGAN", hours, LimitClock.JAM_KERJA), start);

        assertThat(clock.between(start, due.due())).isEqualTo(Duration.ofHours(hours));
        assertThat(clock.between(due.start(), due.warning())).isEqualTo(Duration.ofMinutes(hours * 45L));
    }

    @Property
    void runsFromStartOverWarningToDue(
            @ForAll("limits") Limit limit, @ForAll("instants") Instant start, @ForAll("instants") Instant event) {
        var due = office.due(limit, start, Duration.ZERO, Optional.of(event));

        assertThat(due.start()).isAfterOrEqualTo(start);
        assertThat(due.warning()).isBetween(due.start(), due.due());
        assertThat(due.strictDue()).isAfterOrEqualTo(start);
        if (event.isAfter(start)) {
            assertThat(due.due()).isBeforeOrEqualTo(event);
        } else {
            assertThat(due.due()).isEqualTo(office.due(limit, start).due());
        }
    }

    @Property
    void aPauseOfNoLengthChangesNothing(
            @ForAll("hourLimits") Limit limit,
            @ForAll("instants") Instant start,
            @ForAll @IntRange(max = 179) int used) {
        var pausedAt = clock.plus(clock.countedFrom(start), Duration.ofMinutes(used));

        assertThat(office.due(limit, pausedAt, Duration.ofMinutes(used), Optional.empty())
                        .due())
                .isEqualTo(office.due(limit, start).due());
    }

    @Property
    void usingMoreIsNeverDueLater(
            @ForAll("limits") Limit limit,
            @ForAll("instants") Instant resumed,
            @ForAll @IntRange(min = 1, max = 3000) int used,
            @ForAll @IntRange(max = 600) int more) {
        var due = office.due(limit, resumed, Duration.ofMinutes(used), Optional.empty());
        var sooner = office.due(limit, resumed, Duration.ofMinutes(used + more), Optional.empty());

        assertThat(sooner.due()).isBetween(resumed, due.due());
        assertThat(sooner.warning()).isBetween(sooner.start(), sooner.due());
    }

    @Property
    void officeTimeGoesForthAndBack(
            @ForAll("instants") Instant end, @ForAll @IntRange(min = 1, max = 6000) int minutes) {
        var time = Duration.ofMinutes(minutes);
        var start = clock.minus(end, time);

        assertThat(clock.between(start, end)).isEqualTo(time);
        assertThat(clock.between(end, start)).isZero();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond() / 60, LAST.getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<Limit> hourLimits() {
        return Arbitraries.of(Limits.ANSWER, Limits.MINOR, Limits.NORMATIVE);
    }

    @Provide
    Arbitrary<Limit> officeLimits() {
        return limits().filter(limit -> limit.clock() == LimitClock.JAM_KERJA || limit.unit() == LimitUnit.HARI_KERJA);
    }

    @Provide
    Arbitrary<Limit> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.of(LimitUnit.class),
                        Arbitraries.of(LimitClock.class),
                        Arbitraries.integers().between(1, 99))
                .as((amount, unit, kind, warning) -> new Limit("LAIN", amount, unit, kind, warning));
    }
}
