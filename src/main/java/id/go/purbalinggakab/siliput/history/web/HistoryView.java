package id.go.purbalinggakab.siliput.history.web;

import id.go.purbalinggakab.siliput.register.CasePart;
import java.util.List;

/**
 * A case's history as auditors read it; times are texts in WIB.
 *
 * @param parts what every view of the case shows
 * @param facts what only auditors look for
 */
record HistoryView(Head head, List<String> findings, int chainLength, List<CasePart> parts, Facts facts) {

    /** @param annotates whether this reader may add notes */
    record Head(
            String number,
            String status,
            String subject,
            String sender,
            boolean complaint,
            boolean closed,
            boolean annotates) {}

    /** What only the engine's history knows, and the auditors' own notes. */
    record Facts(List<Run> runs, List<Variable> variables, List<Done> operations, List<Remark> annotations) {}

    /** A process that ran for the case. */
    record Run(
            String instance,
            String definition,
            String name,
            int version,
            boolean main,
            String startedAt,
            String endedAt,
            String length) {}

    /** A variable with all its values, the newest first. */
    record Variable(String name, String label, List<Value> values) {}

    /** One value. */
    record Value(String text, String at, String by) {}

    /** An entry of the user operation log. */
    record Done(String id, String at, String by, String what, String target, List<String> changes) {}

    /** An auditor's note; the operation is empty where it is about the whole case. */
    record Remark(String operation, String text, String at, String by) {}

    /** The way through a diagram; times in milliseconds, for the heat. */
    record Path(String definition, List<Reached> steps, long now) {}

    /** One time that a node was reached. */
    record Reached(
            String id,
            String parent,
            String activity,
            String type,
            String by,
            long start,
            Long end,
            boolean cancelled,
            String at,
            String length) {}
}
