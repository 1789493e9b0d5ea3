package id.go.purbalinggakab.siliput.identity.process;

import id.go.purbalinggakab.siliput.identity.AsSystem;
import id.go.purbalinggakab.siliput.identity.GivenPasswords;
import id.go.purbalinggakab.siliput.identity.GuestAccounts;
import id.go.purbalinggakab.siliput.identity.Role;
import java.security.SecureRandom;
import java.util.Base64;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Guests hold their role as long as their matter lasts. */
@Component
@RequiredArgsConstructor
class OneTimeAccounts implements GuestAccounts {

    private static final int RANDOM_BYTES = 15;

    private final SecureRandom random = new SecureRandom();

    @Lazy
    private final Accounts accounts;

    @Lazy
    private final IdentityService identity;

    private final GivenPasswords given;
    private final AsSystem asSystem;

    @Override
    public Guest open(String name, String office) {
        var guest = new Guest("luar%08x".formatted(random.nextInt()), password());
        asSystem.run(() -> accounts.create(
                new Accounts.Account(guest.userId(), name, "", office, null, Role.PETUGAS_LUAR, null),
                guest.password()));
        given.given(guest.userId(), "sistem");
        return guest;
    }

    @Override
    public void close(String userId) {
        asSystem.run(() -> identity.deleteMembership(userId, Role.PETUGAS_LUAR.group()));
    }

    private String password() {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
