package id.go.purbalinggakab.siliput.acting.process;

import static id.go.purbalinggakab.siliput.engine.ProcessVariable.choice;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.instant;
import static id.go.purbalinggakab.siliput.engine.ProcessVariable.text;

import id.go.purbalinggakab.siliput.engine.ProcessVariable;
import id.go.purbalinggakab.siliput.identity.Capacity;
import java.time.Instant;

/** Table of contents of {@code processes/actingHolder.bpmn}, in the diagram's order. */
final class ActingProcess {

    static final String ENDED = "acting.ended";

    static final ProcessVariable<String> ABSENT = text("absentOfficer");
    static final ProcessVariable<String> ACTING = text("actingOfficer");
    static final ProcessVariable<Capacity> CAPACITY = choice("capacity", Capacity.class);
    static final ProcessVariable<Instant> STARTS_AT = instant("startsAt");
    static final ProcessVariable<Instant> ENDS_AT = instant("endsAt");
    static final ProcessVariable<String> BASIS = text("basis");
    static final ProcessVariable<String> DOCUMENT = text("basisDocument");
    static final ProcessVariable<String> APPOINTMENT = text("appointment");
    static final ProcessVariable<String> ENDED_BY = text("endedBy");

    private ActingProcess() {}
}
