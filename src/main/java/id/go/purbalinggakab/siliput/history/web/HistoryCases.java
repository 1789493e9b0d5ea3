package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.CaseViews;
import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.Annotations;
import id.go.purbalinggakab.siliput.history.process.CaseSteps;
import id.go.purbalinggakab.siliput.history.process.CaseSteps.Step;
import id.go.purbalinggakab.siliput.history.process.DeployedVersions;
import id.go.purbalinggakab.siliput.history.process.HistoryProcesses;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Path;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Reached;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Remark;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One case's history; each look is kept in the case's chain, and a case hidden from somebody is not there. */
@RestController
@RequestMapping("/siliput/api/riwayat")
class HistoryCases {

    private static final int LONGEST_NOTE = 4_000;

    private final DossierRights rights;
    private final CaseViews cases;
    private final HistoryViews views;
    private final HistoryProcesses processes;
    private final CaseSteps steps;
    private final DeployedVersions deployed;
    private final Annotations annotations;
    private final CurrentUser currentUser;
    private final Officers officers;
    private final Clock clock;

    HistoryCases(
            DossierRights rights,
            CaseViews cases,
            HistoryViews views,
            HistoryProcesses processes,
            CaseSteps steps,
            DeployedVersions deployed,
            Annotations annotations,
            CurrentUser currentUser,
            Officers officers,
            Clock clock) {
        this.rights = rights;
        this.cases = cases;
        this.views = views;
        this.processes = processes;
        this.steps = steps;
        this.deployed = deployed;
        this.annotations = annotations;
        this.currentUser = currentUser;
        this.officers = officers;
        this.clock = clock;
    }

    /** @param operation an entry of the operation log, blank for the whole case */
    record NewRemark(String operation, String text) {}

    @GetMapping("/kasus/{number}")
    HistoryView one(@PathVariable String number, Principal who) {
        find(number, who);
        return views.of(cases.look(number, who.getName(), "riwayat"), currentUser.has(Role.AUDITOR));
    }

    @GetMapping("/kasus/{number}/jalur/{instance}")
    Path path(@PathVariable String number, @PathVariable String instance, Principal who) {
        var run = steps.of(number, find(number, who).processInstanceId()).stream()
                .filter(one -> one.id().equals(instance))
                .findFirst()
                .orElseThrow(HistoryCases::nothing);
        return new Path(
                run.definition(),
                steps.steps(instance).stream().map(this::reached).toList(),
                clock.millis());
    }

    @PostMapping("/kasus/{number}/catatan")
    List<Remark> annotate(@PathVariable String number, @RequestBody NewRemark remark, Principal who) {
        find(number, who);
        if (!currentUser.has(Role.AUDITOR)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var text = Optional.ofNullable(remark.text()).map(String::strip).orElse("");
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        annotations.add(
                number,
                Optional.ofNullable(remark.operation()).filter(operation -> operation.matches("[\\w-]{1,64}")),
                text,
                who.getName());
        return views.remarks(number);
    }

    /** The case of a process instance, as Cockpit knows it. */
    @GetMapping("/instansi/{instance}")
    Map<String, String> ofInstance(@PathVariable String instance, Principal who) {
        return Map.of(
                "number",
                steps.numberOf(instance)
                        .flatMap(number -> rights.find(who.getName(), number))
                        .map(CaseSummary::number)
                        .orElseThrow(HistoryCases::nothing));
    }

    @GetMapping(path = "/diagram/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String definition, Principal who) {
        if (!rights.reads(who.getName()) || processes.find(definition).isEmpty()) {
            throw nothing();
        }
        return deployed.diagram(definition);
    }

    private CaseSummary find(String number, Principal who) {
        return rights.find(who.getName(), number).orElseThrow(HistoryCases::nothing);
    }

    private Reached reached(Step step) {
        return new Reached(
                step.id(),
                step.parent(),
                step.activity(),
                step.type(),
                step.assignee().map(officers::nameOf).orElse(""),
                step.startedAt().toEpochMilli(),
                step.endedAt().map(at -> at.toEpochMilli()).orElse(null),
                step.cancelled(),
                HistoryTimes.of(step.startedAt()),
                HistoryTimes.length(
                        IndonesianTime.between(step.startedAt(), step.endedAt().orElseGet(clock::instant))));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
