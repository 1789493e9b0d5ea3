package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.casefile.DossierViews;
import id.go.purbalinggakab.siliput.casefile.DossierWords;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.evidence.Dossier;
import id.go.purbalinggakab.siliput.history.Annotations;
import id.go.purbalinggakab.siliput.history.process.CaseSteps;
import id.go.purbalinggakab.siliput.history.process.CaseSteps.Instance;
import id.go.purbalinggakab.siliput.history.process.CaseValues;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Paper;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Remark;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Run;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a case's history together: the dossier, and what only the engine knows. */
@Component
class HistoryViews {

    static final String SECRET = "dirahasiakan";

    private final DossierViews dossiers;
    private final HistoryTimeline timeline;
    private final HistoryFacts facts;
    private final CaseSteps steps;
    private final CaseValues values;
    private final Annotations annotations;
    private final Archive archive;
    private final Officers officers;
    private final Clock clock;

    HistoryViews(
            DossierViews dossiers,
            HistoryTimeline timeline,
            HistoryFacts facts,
            CaseSteps steps,
            CaseValues values,
            Annotations annotations,
            Archive archive,
            Officers officers,
            Clock clock) {
        this.dossiers = dossiers;
        this.timeline = timeline;
        this.facts = facts;
        this.steps = steps;
        this.values = values;
        this.annotations = annotations;
        this.archive = archive;
        this.officers = officers;
        this.clock = clock;
    }

    /** @param annotates whether this reader may add notes */
    HistoryView of(CaseSummary line, Dossier dossier, boolean annotates) {
        var view = dossiers.of(dossier);
        var main = line.processInstanceId();
        var hidden = dossier.closed() || view.complaint();
        var taken = values.values(main);
        var secret = line.letter().secret() && dossier.closed();
        return new HistoryView(
                line.number(),
                view.status(),
                secret ? SECRET : DossierWords.of(line.letter().subject()),
                secret ? SECRET : line.letter().sender(),
                view.complaint(),
                dossier.closed(),
                annotates,
                view.findings(),
                view.chain().size(),
                steps.of(line.number(), main).stream().map(this::run).toList(),
                timeline.of(dossier, view.timeline(), dossier.closed() ? List.of() : taken),
                facts.variables(taken, dossier.closed()),
                papers(line.number(), hidden),
                facts.decisions(main),
                view.deadlines(),
                facts.troubles(main, hidden),
                facts.waiting(main),
                view.postings(),
                view.deliveries(),
                facts.operations(main),
                remarks(line.number()),
                view.looks());
    }

    List<Remark> remarks(String number) {
        return annotations.of(number).stream()
                .map(note -> new Remark(
                        note.operation().orElse(""),
                        note.text(),
                        HistoryTimes.of(note.at()),
                        officers.nameOf(note.by())))
                .toList();
    }

    private Run run(Instance run) {
        return new Run(
                run.id(),
                run.definition(),
                run.name(),
                run.version(),
                run.main(),
                HistoryTimes.of(run.startedAt()),
                run.endedAt().map(HistoryTimes::of).orElse(""),
                HistoryTimes.length(
                        IndonesianTime.between(run.startedAt(), run.endedAt().orElseGet(this::now))));
    }

    /** What a file is called may say who complains; its hash does not. */
    private List<Paper> papers(String number, boolean hidden) {
        return archive.ofCase(number).stream()
                .map(paper -> new Paper(
                        HistoryWords.document(paper.kind()),
                        hidden ? SECRET : paper.name(),
                        Math.max(1, paper.size() / 1024) + " KB",
                        paper.sha256(),
                        HistoryTimes.of(paper.uploadedAt()),
                        officers.nameOf(paper.uploadedBy())))
                .toList();
    }

    private Instant now() {
        return clock.instant();
    }
}
