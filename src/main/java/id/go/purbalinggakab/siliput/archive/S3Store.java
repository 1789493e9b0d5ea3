package id.go.purbalinggakab.siliput.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * One object per id in a private bucket; an object appears whole or not at all, and the store compares its SHA-256 with
 * ours (API reference of S3, PutObject).
 */
@Component
@ConditionalOnProperty(name = "siliput.archive.store", havingValue = "s3")
class S3Store implements DocumentStore {

    private static final String EVERYBODY = "http://acs.amazonaws.com/groups/global/";

    private final S3Client client;
    private final S3Settings settings;

    S3Store(S3Settings settings) {
        this.settings = settings.complete();
        this.client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .forcePathStyle(true)
                .serviceConfiguration(options -> options.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60)))
                .build();
    }

    @Override
    public void keep(UUID id, ReceivedFile file) {
        asked(
                "menulis " + id,
                () -> client.putObject(
                        put -> put.bucket(settings.bucket())
                                .key(name(id))
                                .contentLength(file.size())
                                .contentType("application/octet-stream")
                                .checksumSHA256(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(file.sha256()))),
                        RequestBody.fromFile(file.path())));
    }

    @Override
    public InputStream open(UUID id) {
        return asked(
                "membaca " + id,
                () -> client.getObject(get -> get.bucket(settings.bucket()).key(name(id))));
    }

    @Override
    public void discard(UUID id) {
        asked(
                "menghapus " + id,
                () -> client.deleteObject(
                        delete -> delete.bucket(settings.bucket()).key(name(id))));
    }

    /** Bucket policy and access list; a store that knows neither has nothing to open with. */
    @Override
    public List<String> exposures() {
        var found = new ArrayList<String>();
        if (known(() -> client.getBucketPolicyStatus(asked -> asked.bucket(settings.bucket()))
                .policyStatus()
                .isPublic())) {
            found.add("Kebijakan bucket %s membuka arsip untuk umum.".formatted(settings.bucket()));
        }
        if (known(() -> client.getBucketAcl(asked -> asked.bucket(settings.bucket())).grants().stream()
                .anyMatch(grant ->
                        grant.grantee().uri() != null && grant.grantee().uri().startsWith(EVERYBODY)))) {
            found.add("Daftar akses bucket %s membuka arsip untuk umum.".formatted(settings.bucket()));
        }
        return found;
    }

    private boolean known(Supplier<Boolean> question) {
        return asked("menjawab tentang hak akses", () -> {
            try {
                return Boolean.TRUE.equals(question.get());
            } catch (S3Exception answered) {
                if (answered.statusCode() == 404 || answered.statusCode() == 501) {
                    return false;
                }
                throw answered;
            }
        });
    }

    private String name(UUID id) {
        return settings.prefix() + id;
    }

    private static <T> T asked(String what, Supplier<T> request) {
        try {
            return request.get();
        } catch (NoSuchKeyException missing) {
            throw new NoSuchElementException("berkas tidak ada di arsip: " + what);
        } catch (SdkException broken) {
            throw new UncheckedIOException("arsip tidak dapat " + what, new IOException(broken));
        }
    }

    /**
     * An S3-compatible store.
     *
     * @param secretKey from the environment, {@code SILIPUT_ARCHIVE_S3_SECRETKEY}
     * @param prefix before every object's name
     */
    @ConfigurationProperties("siliput.archive.s3")
    record S3Settings(
            URI endpoint,
            @DefaultValue("us-east-1") String region,
            String bucket,
            String accessKey,
            String secretKey,
            @DefaultValue("berkas/") String prefix) {

        /** @throws IllegalStateException what is missing, by the name an administrator sets */
        S3Settings complete() {
            ArchiveSettings.need("SILIPUT_ARCHIVE_S3_ENDPOINT", endpoint);
            ArchiveSettings.need("SILIPUT_ARCHIVE_S3_BUCKET", bucket);
            ArchiveSettings.need("SILIPUT_ARCHIVE_S3_ACCESSKEY", accessKey);
            ArchiveSettings.need("SILIPUT_ARCHIVE_S3_SECRETKEY", secretKey);
            return this;
        }

        /** Says nothing secret. */
        @Override
        public String toString() {
            return "S3 %s/%s".formatted(endpoint, bucket);
        }
    }
}
