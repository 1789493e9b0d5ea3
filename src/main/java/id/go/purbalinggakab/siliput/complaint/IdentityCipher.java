package id.go.purbalinggakab.siliput.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts identities and raw mails (AES-256-GCM), so that a copy of the database tells nobody who complained. */
@Component
class IdentityCipher {

    private static final int NONCE = 16;

    private final BytesEncryptor cipher;
    private final ObjectMapper json = new ObjectMapper();

    IdentityCipher(SealKey key) {
        this.cipher = new AesBytesEncryptor(key.secret(), KeyGenerators.secureRandom(NONCE), CipherAlgorithm.GCM);
    }

    String close(Identity identity) {
        try {
            return close(json.writeValueAsBytes(identity));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("identity cannot be written", e);
        }
    }

    String close(byte[] content) {
        return Base64.getEncoder().encodeToString(cipher.encrypt(content));
    }

    Identity openIdentity(String sealed) {
        try {
            return json.readValue(open(sealed), Identity.class);
        } catch (IOException e) {
            throw new IllegalStateException("sealed identity cannot be read", e);
        }
    }

    byte[] open(String sealed) {
        return cipher.decrypt(Base64.getDecoder().decode(sealed));
    }
}
