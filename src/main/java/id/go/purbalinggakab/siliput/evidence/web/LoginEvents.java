package id.go.purbalinggakab.siliput.evidence.web;

import id.go.purbalinggakab.siliput.evidence.AttemptTable;
import id.go.purbalinggakab.siliput.evidence.AttemptTable.What;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.identity.AccountEvent.LoginsEnded;
import id.go.purbalinggakab.siliput.identity.AccountEvent.SecondFactorChanged;
import id.go.purbalinggakab.siliput.identity.Officers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Logins in a chain of their own. Programs log in with every call: theirs is kept once an hour. What somebody typed as a
 * name is kept only where it is one; it may be a password in the wrong field.
 */
@Component
@RequiredArgsConstructor
class LoginEvents {

    private static final Duration PAUSE = Duration.ofHours(1);

    private final Chain chain;
    private final Officers officers;
    private final AttemptTable counted;
    private final Throttle throttle;
    private final Clock clock;
    private final Map<String, Instant> programs = new ConcurrentHashMap<>();

    @EventListener
    void on(InteractiveAuthenticationSuccessEvent login) {
        chain.add(ChainKind.LOGINS, ChainKind.LOGIN, login.getAuthentication().getName(), Map.of("by", "BROWSER"));
    }

    @EventListener
    void on(AuthenticationSuccessEvent login) {
        var name = login.getAuthentication().getName();
        if (isProgram() && isNew(name)) {
            chain.add(ChainKind.LOGINS, ChainKind.LOGIN, name, Map.of("by", "PROGRAM"));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        var typed = failure.getAuthentication().getName();
        var who = officers.find(typed).isPresent() ? typed : "tidak dikenal";
        var reason = failure.getException().getClass().getSimpleName();
        counted.count(who, What.LOGIN);
        if (throttle.isNew("login", "%s %s %s".formatted(who, reason, address()))) {
            chain.add(ChainKind.LOGINS, ChainKind.LOGIN_FAILED, who, Map.of("reason", reason, "address", address()));
        }
    }

    @EventListener
    void on(LogoutSuccessEvent logout) {
        chain.add(ChainKind.LOGINS, ChainKind.LOGOUT, logout.getAuthentication().getName(), Map.of());
    }

    @EventListener
    void on(LoginsEnded ended) {
        chain.add(ChainKind.LOGINS, ChainKind.LOGOUT, ended.by(), Map.of("sessionsOf", ended.user()));
    }

    @EventListener
    void on(SecondFactorChanged changed) {
        chain.add(ChainKind.OFFICE, ChainKind.ADMINISTRATION, changed.by(), Map.of("secondFactor", changed.what()));
    }

    static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    /** A browser's login tells itself as such. */
    private static boolean isProgram() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getRequestURI().startsWith("/engine-rest");
    }

    private boolean isNew(String name) {
        var now = clock.instant();
        var before = programs.put(name, now);
        if (before != null && before.plus(PAUSE).isAfter(now)) {
            programs.put(name, before);
            return false;
        }
        return true;
    }
}
