package id.go.purbalinggakab.siliput.evidence.web;

import id.go.purbalinggakab.siliput.engine.EngineEvent.AttemptRefused;
import id.go.purbalinggakab.siliput.evidence.AttemptTable;
import id.go.purbalinggakab.siliput.evidence.AttemptTable.What;
import id.go.purbalinggakab.siliput.evidence.Chain;
import id.go.purbalinggakab.siliput.evidence.ChainKind;
import id.go.purbalinggakab.siliput.evidence.ChainOfInstance;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who tried what in vain, from where: all are counted, and each kind of try stands in the office's chain once an hour. */
@Component
class AttemptEvents {

    private static final Logger LOG = LoggerFactory.getLogger(AttemptEvents.class);

    private final Chain chain;
    private final ChainOfInstance cases;
    private final AttemptTable counted;
    private final Officers officers;
    private final Throttle throttle;
    private final TransactionTemplate own;

    AttemptEvents(
            Chain chain,
            ChainOfInstance cases,
            AttemptTable counted,
            Officers officers,
            Throttle throttle,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.cases = cases;
        this.counted = counted;
        this.officers = officers;
        this.throttle = throttle;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(AttemptRefused refused) {
        keep(
                refused.user(),
                What.COMMAND,
                refused.command(),
                refused.processInstanceId().map(cases::chainOf).orElse(""));
    }

    /** Of a path its beginning: the rest may be what somebody typed. */
    @EventListener
    void on(AuthorizationDeniedEvent<?> denied) {
        var who = denied.getAuthentication().get();
        if (who != null
                && !(who instanceof AnonymousAuthenticationToken)
                && denied.getObject() instanceof HttpServletRequest request) {
            var path = request.getRequestURI().replaceAll("^((?:/[^/]*){1,3}).*$", "$1");
            keep(who.getName(), What.PAGE, request.getMethod() + " " + path, "");
        }
    }

    private void keep(String user, What what, String name, String number) {
        try {
            counted.count(user, what);
            var address = LoginEvents.address();
            // commands have the engine's names, addresses of pages are as many as somebody types
            var kind = "%s %s".formatted(user, what == What.COMMAND ? name : what);
            if (throttle.isNew(kind, "%s %s %s".formatted(name, number, address))) {
                var facts = new TreeMap<String, Object>();
                facts.put("command", name);
                facts.put("address", address);
                facts.put("roles", roles(user));
                if (!number.isEmpty()) {
                    facts.put("case", number);
                }
                own.executeWithoutResult(status -> chain.add(ChainKind.OFFICE, ChainKind.ATTEMPT_REFUSED, user, facts));
            }
        } catch (DataAccessException lost) {
            LOG.warn("Percobaan yang ditolak tidak tercatat: {}", lost.getMessage());
        }
    }

    private String roles(String user) {
        return officers.find(user).stream()
                .flatMap(officer -> officer.roles().stream())
                .map(Role::group)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
