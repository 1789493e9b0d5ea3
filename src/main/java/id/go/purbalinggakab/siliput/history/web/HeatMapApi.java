package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.process.HeatMaps;
import id.go.purbalinggakab.siliput.history.process.HistoryProcesses;
import id.go.purbalinggakab.siliput.register.DeadlineRecord;
import java.security.Principal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The heat map's figures: per step how often and how long, how often late and where; two periods side by side. */
@RestController
@RequiredArgsConstructor
class HeatMapApi {

    private final DossierRights rights;
    private final HeatMaps maps;
    private final HistoryProcesses processes;

    /** @param banding the first day of the period to compare with, empty for none */
    record Wish(
            String proses,
            @DateTimeFormat(iso = ISO.DATE) LocalDate dari,
            @DateTimeFormat(iso = ISO.DATE) LocalDate sampai,
            @DateTimeFormat(iso = ISO.DATE) LocalDate banding,
            @DateTimeFormat(iso = ISO.DATE) LocalDate bandingSampai) {}

    /** Figures of one or two periods on one diagram. */
    record Maps(String definition, String name, List<Period> periods, String countedUntil) {}

    /** One period. */
    record Period(String title, List<Step> steps, List<Limits> limits, List<Cause> causes) {}

    /** A step's figures; lengths also in seconds, for the colours. */
    record Step(
            String activity,
            long count,
            long repeated,
            long medianSeconds,
            long ninetiethSeconds,
            String median,
            String ninetieth) {}

    /** How often a limit was kept. */
    record Limits(String kind, long decided, long late, String share) {}

    /** Where cases stood as they became late. */
    record Cause(String step, long late) {}

    @GetMapping("/siliput/api/riwayat/panas")
    Maps map(@ModelAttribute Wish wish, Principal who) {
        rights.check(who.getName());
        if (wish.dari() == null || wish.sampai() == null || wish.sampai().isBefore(wish.dari())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        var newest = processes.all().stream()
                .filter(process -> process.key().equals(wish.proses()))
                .map(process -> process.versions().get(0))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var first = maps.of(newest.key(), wish.dari(), wish.sampai(), who.getName());
        var periods = new ArrayList<Period>();
        periods.add(period(wish.dari(), wish.sampai(), first));
        if (wish.banding() != null && wish.bandingSampai() != null) {
            periods.add(period(
                    wish.banding(),
                    wish.bandingSampai(),
                    maps.of(newest.key(), wish.banding(), wish.bandingSampai(), who.getName())));
        }
        return new Maps(newest.definition(), newest.name(), periods, IndonesianTime.dateTime(first.countedUntil()));
    }

    private static Period period(LocalDate from, LocalDate until, HeatMaps.HeatMap map) {
        return new Period(
                "%s – %s".formatted(IndonesianTime.date(from), IndonesianTime.date(until)),
                map.steps().stream()
                        .map(step -> new Step(
                                step.activity(),
                                step.count(),
                                step.repeated(),
                                step.median().toSeconds(),
                                step.ninetieth().toSeconds(),
                                HistoryTimes.length(step.median()),
                                HistoryTimes.length(step.ninetieth())))
                        .toList(),
                map.limits().stream()
                        .map(one -> new Limits(
                                DeadlineRecord.label(one.kind()),
                                one.decided(),
                                one.late(),
                                "%d%%".formatted(Math.round(100.0 * one.late() / Math.max(1, one.decided())))))
                        .toList(),
                map.causes().stream()
                        .map(one -> new Cause(one.step(), one.late()))
                        .toList());
    }
}
