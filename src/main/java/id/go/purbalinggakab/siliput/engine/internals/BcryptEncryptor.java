package id.go.purbalinggakab.siliput.engine.internals;

import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** bcrypt reads 72 bytes and the engine adds its own salt, so a hash of the whole goes in. */
class BcryptEncryptor implements PasswordEncryptor {

    static final String PREFIX = "{bcrypt}";

    private final BCryptPasswordEncoder encoder;
    private final String nobodys;

    BcryptEncryptor(int strength) {
        this.encoder = new BCryptPasswordEncoder(strength);
        this.nobodys = encrypt("");
    }

    @Override
    public String encrypt(String password) {
        return encoder.encode(folded(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return encoder.matches(folded(password), encrypted);
    }

    /** Takes as long as a real check, so that the time does not tell whether an account exists. */
    void checkNobodys(String password) {
        check(password, nobodys);
    }

    @Override
    public String hashAlgorithmName() {
        return "bcrypt";
    }

    private static String folded(String password) {
        return Base64.getEncoder().encodeToString(DigestUtils.sha256(password));
    }
}
