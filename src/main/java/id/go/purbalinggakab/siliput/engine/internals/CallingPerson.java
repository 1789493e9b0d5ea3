package id.go.purbalinggakab.siliput.engine.internals;

import id.go.purbalinggakab.siliput.engine.Actor;
import org.camunda.bpm.engine.impl.context.Context;

/** Who sent the command that runs; nobody where the engine works by itself. */
final class CallingPerson {

    private CallingPerson() {}

    static String current() {
        var inside = Context.getCommandContext();
        var user = inside == null ? null : inside.getAuthenticatedUserId();
        return user == null || user.isBlank() ? Actor.SYSTEM : user;
    }
}
