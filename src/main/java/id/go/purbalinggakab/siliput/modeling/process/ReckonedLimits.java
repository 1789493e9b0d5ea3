package id.go.purbalinggakab.siliput.modeling.process;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.LimitReckoning;
import id.go.purbalinggakab.siliput.engine.LimitVariables;
import id.go.purbalinggakab.siliput.engine.PastScope;
import id.go.purbalinggakab.siliput.engine.Suppositions;
import id.go.purbalinggakab.siliput.engine.Unanswerable;
import id.go.purbalinggakab.siliput.modeling.PastCases.Finding;
import id.go.purbalinggakab.siliput.modeling.process.Tally.Turn;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import id.go.purbalinggakab.siliput.register.ServiceClock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.springframework.stereotype.Component;

/**
 * Deadlines reckoned again by the rooms' own clocks, with other limits and everything else as it was. The recorded due
 * date must follow from the same values first; otherwise nothing is said about it.
 */
@Component
@RequiredArgsConstructor
class ReckonedLimits {

    private static final String TABLE = "serviceLimits";
    private static final String QUESTION = "service";

    private final FinishedCases cases;
    private final List<LimitReckoning> reckonings;
    private final ServiceClock serviceClock;
    private final Suppositions suppositions;

    Stream<Finding> look(String file, byte[] content, Instant since, Runnable seen) {
        if (!file.equals("processes/%s.dmn".formatted(TABLE))) {
            return Stream.empty();
        }
        var limits = suppositions.table(content, TABLE);
        return reckonings.stream()
                .map(LimitReckoning::process)
                .distinct()
                .sorted()
                .map(process -> {
                    var tally = new Tally("Tenggat proses '%s'".formatted(process));
                    var own = reckonings.stream()
                            .filter(one -> one.process().equals(process))
                            .toList();
                    var cut = cases.each(process, since, one -> {
                        judge(one, own, limits, tally);
                        seen.run();
                    });
                    return tally.finding(file, cut);
                });
    }

    private void judge(
            PastCase one,
            List<LimitReckoning> own,
            Function<Map<String, Object>, List<Map<String, Object>>> limits,
            Tally tally) {
        var rows = serviceClock.of(one.number());
        var updates = rows.isEmpty() ? List.<HistoricVariableUpdate>of() : one.updates();
        rows.forEach(row -> own.stream()
                .filter(reckoning -> reckoning.kinds().test(row.kind()))
                .forEach(reckoning -> tally.ask(one, () -> turn(one, row, reckoning, updates, limits))));
    }

    private static Optional<Turn> turn(
            PastCase one,
            DeadlineRecord row,
            LimitReckoning reckoning,
            List<HistoricVariableUpdate> updates,
            Function<Map<String, Object>, List<Map<String, Object>>> limits) {
        var met = row.metAt()
                .orElseThrow(
                        () -> new Unanswerable(
                                "layanan dengan tenggat itu tidak tercatat selesai, misalnya karena ditarik atau tenggatnya diganti"));
        var set = updates.stream()
                .filter(update ->
                        update.getVariableName().equals(reckoning.due().name()))
                .filter(update -> Date.from(row.due()).equals(update.getValue()))
                .reduce((former, later) -> later)
                .orElseThrow(() -> Unanswerable.missing(reckoning.due().name()));
        var values = one.at(updates, set.getTime(), set.getExecutionId());
        if (!Date.from(row.due()).equals(Date.from(due(reckoning, values)))) {
            throw new Unanswerable("tenggat yang tercatat tidak terhitung lagi dari nilainya, misalnya karena kalender"
                    + " kantor berubah sejak itu");
        }
        limits.apply(Map.of(QUESTION, reckoning.service().apply(PastScope.of(values)))).stream()
                .map(LimitVariables::of)
                .findFirst()
                .orElseThrow(() -> new Unanswerable("layanannya tidak ada di tabel draf"))
                .forEach(values::put);
        var due = due(reckoning, values);
        var wouldBeLate = met.isAfter(due);
        return wouldBeLate == row.late()
                ? Optional.empty()
                : Optional.of(new Turn(
                        wouldBeLate ? "tepat waktu → terlambat" : "terlambat → tepat waktu",
                        "%s: jatuh tempo %s → %s, selesai %s"
                                .formatted(
                                        DeadlineRecord.label(row.kind()),
                                        IndonesianTime.dateTime(row.due()),
                                        IndonesianTime.dateTime(due),
                                        IndonesianTime.dateTime(met))));
    }

    /** Code that finds a value missing says so by an exception of its own. */
    private static Instant due(LimitReckoning reckoning, Map<String, Object> values) {
        try {
            return reckoning.reckon().apply(PastScope.of(values)).due();
        } catch (IllegalStateException missing) {
            throw new Unanswerable("nilai untuk menghitung tenggatnya tidak tercatat");
        }
    }
}
