package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.DossierRights;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.ChainOfInstance;
import id.go.purbalinggakab.siliput.history.process.CaseSteps;
import id.go.purbalinggakab.siliput.history.process.CaseSteps.Step;
import id.go.purbalinggakab.siliput.history.process.DeployedVersions;
import id.go.purbalinggakab.siliput.history.process.HistoryProcesses;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Path;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Reached;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The way of a case through its diagrams. */
@RestController
@RequestMapping("/siliput/api/riwayat")
@RequiredArgsConstructor
class PathApi {

    private final DossierRights rights;
    private final CaseSteps steps;
    private final HistoryProcesses processes;
    private final DeployedVersions deployed;
    private final ChainOfInstance chains;
    private final Officers officers;
    private final Clock clock;

    @GetMapping("/kasus/{number}/jalur/{instance}")
    Path path(@PathVariable String number, @PathVariable String instance, Principal who) {
        var run = steps.of(number, rights.required(who.getName(), number).processInstanceId()).stream()
                .filter(one -> one.id().equals(instance))
                .findFirst()
                .orElseThrow(PathApi::nothing);
        return new Path(
                run.definition(),
                steps.steps(instance).stream().map(this::reached).toList(),
                clock.millis());
    }

    /** The case of a process instance, as Cockpit knows it. */
    @GetMapping("/instansi/{instance}")
    Map<String, String> ofInstance(@PathVariable String instance, Principal who) {
        return Map.of(
                "number",
                rights.required(who.getName(), chains.chainOf(instance)).number());
    }

    @GetMapping(path = "/diagram/{definition}", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable String definition, Principal who) {
        rights.check(who.getName());
        processes.find(definition).orElseThrow(PathApi::nothing);
        return deployed.diagram(definition);
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
                IndonesianTime.dateTime(step.startedAt()),
                HistoryTimes.length(
                        IndonesianTime.between(step.startedAt(), step.endedAt().orElseGet(clock::instant))));
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
