package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.internals.CommandRule;
import id.go.purbalinggakab.siliput.engine.internals.SentCommand;
import id.go.purbalinggakab.siliput.identity.MailAddress;
import id.go.purbalinggakab.siliput.identity.PersonName;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.identity.User;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A signature and a notice's address come from the profile: the directory keeps them, not the person. */
@Component
@Order(62)
class Profiles implements CommandRule {

    @Override
    public Set<String> commands() {
        return Set.of("SaveUserCmd");
    }

    @Override
    public void check(SentCommand command) {
        var sent = command.fields().value("user", User.class);
        Optional.ofNullable(sent.getFirstName()).map(PersonName::cleaned).ifPresent(sent::setFirstName);
        Optional.ofNullable(sent.getLastName()).map(PersonName::cleaned).ifPresent(sent::setLastName);
        Optional.ofNullable(sent.getEmail()).map(MailAddress::cleaned).ifPresent(sent::setEmail);
        var mail = Optional.ofNullable(sent.getEmail()).filter(typed -> !typed.isEmpty());
        if (mail.filter(typed -> MailAddress.read(typed).isEmpty()).isPresent()) {
            throw new AuthorizationException("Isian surel (email) " + MailAddress.UNREADABLE);
        }
        if (command.user().equals(sent.getId())
                && !command.isIn(Role.ADMINISTRATOR.group())
                && !isSame(sent, command)) {
            throw new AuthorizationException(
                    "Nama dan alamat surel diubah oleh administrator; Anda dapat mengganti kata sandi.");
        }
    }

    private static boolean isSame(User sent, SentCommand command) {
        var known = command.<User>asSystem(() -> command.engine()
                .getIdentityService()
                .createUserQuery()
                .userId(sent.getId())
                .singleResult());
        return known != null
                && Objects.equals(known.getFirstName(), sent.getFirstName())
                && Objects.equals(known.getLastName(), sent.getLastName())
                && Objects.equals(known.getEmail(), sent.getEmail());
    }
}
