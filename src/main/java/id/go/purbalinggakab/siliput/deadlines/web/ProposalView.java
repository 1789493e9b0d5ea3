package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.CalendarLine;
import id.go.purbalinggakab.siliput.deadlines.CalendarPreview;
import id.go.purbalinggakab.siliput.deadlines.Decree;
import id.go.purbalinggakab.siliput.deadlines.DecreeRow;
import id.go.purbalinggakab.siliput.deadlines.DecreeRow.State;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A proposal as the page shows it. */
record ProposalView(
        String token,
        String title,
        boolean confirmable,
        int moved,
        List<CalendarLine> lines,
        String source,
        List<DecreeRow> rows,
        List<DecreeRow> wrong,
        String counts) {

    static ProposalView of(Proposal proposal) {
        var rows = proposal.decree().map(Decree::rows).orElse(List.of());
        return new ProposalView(
                proposal.token(),
                proposal.edit()
                        .map(CalendarEdit::what)
                        .orElse(CalendarEdit.What.IMPOR)
                        .label(),
                proposal.edit().isPresent(),
                proposal.preview().map(preview -> preview.moved().cases()).orElse(0),
                proposal.preview().map(CalendarPreview::lines).orElse(List.of()),
                proposal.decree().map(Decree::source).orElse(""),
                rows,
                rows.stream().filter(row -> row.state() == State.SALAH).toList(),
                proposal.decree().map(ProposalView::counts).orElse(""));
    }

    private static String counts(Decree decree) {
        return Stream.of(State.values())
                .map(state -> decree.count(state) + " " + state.label())
                .collect(Collectors.joining(" · "));
    }
}
