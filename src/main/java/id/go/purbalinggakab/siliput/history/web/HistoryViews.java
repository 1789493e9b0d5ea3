package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.casefile.CaseView;
import id.go.purbalinggakab.siliput.casefile.DossierWords;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.history.Annotations;
import id.go.purbalinggakab.siliput.history.process.CaseSteps;
import id.go.purbalinggakab.siliput.history.process.CaseSteps.Instance;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Remark;
import id.go.purbalinggakab.siliput.history.web.HistoryView.Run;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Puts a case's history together: the view of it, and what only the engine knows. */
@Component
@RequiredArgsConstructor
class HistoryViews {

    static final String SECRET = "dirahasiakan";

    private final HistoryFacts facts;
    private final CaseSteps steps;
    private final Annotations annotations;
    private final Officers officers;
    private final Clock clock;

    /** @param annotates whether this reader may add notes */
    HistoryView of(CaseView view, boolean annotates) {
        var letter = view.line().letter();
        var instance = view.line().processInstanceId();
        var hidden = view.closed() || view.complaint();
        var secret = letter.secret() && view.closed();
        return new HistoryView(
                new HistoryView.Head(
                        view.number(),
                        view.status(),
                        secret ? SECRET : DossierWords.word(letter.subject()),
                        secret ? SECRET : letter.sender(),
                        view.complaint(),
                        view.closed(),
                        annotates),
                view.findings(),
                view.chainLength(),
                Stream.concat(view.parts().stream(), facts.parts(instance, hidden).stream())
                        .toList(),
                new HistoryView.Facts(
                        steps.of(view.number(), instance).stream()
                                .map(this::run)
                                .toList(),
                        facts.variables(instance, view.values(), view.closed()),
                        facts.operations(instance),
                        remarks(view.number())));
    }

    List<Remark> remarks(String number) {
        return annotations.of(number).stream()
                .map(note -> new Remark(
                        note.operation().orElse(""),
                        note.text(),
                        IndonesianTime.dateTime(note.at()),
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
                IndonesianTime.dateTime(run.startedAt()),
                run.endedAt().map(IndonesianTime::dateTime).orElse(""),
                HistoryTimes.length(
                        IndonesianTime.between(run.startedAt(), run.endedAt().orElseGet(clock::instant))));
    }
}
