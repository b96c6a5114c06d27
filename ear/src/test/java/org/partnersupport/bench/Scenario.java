package org.partnersupport.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.partnersupport.bench.server.Statements;

/** What a client of the benchmark does, over HTTP or over plain JDBC, for a random organisation each time. */
enum Scenario {
    EMPTY("empty resource") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return http(port, organisation -> RawHttp.get("/assets/bench/empty", ""), organisations, 200);
        }
    },
    OPEN_REST("open, REST API") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return http(port, organisation -> open("/api/v1/support-requests", organisation), organisations, 201);
        }
    },
    OPEN_BY_HAND("open, by hand in the deployment") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return http(port, organisation -> open("/assets/bench/open", organisation), organisations, 201);
        }
    },
    OPEN_JDBC("open, plain JDBC") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return jdbc(database, organisations, (connection, organisation) -> {
                Statements.open(connection, Dataset.token(organisation), key(), UUID.randomUUID(), BODY);
                connection.commit();
            });
        }
    },
    PLANS_REST("plans, REST API") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return http(
                    port,
                    organisation -> RawHttp.get(
                            "/api/v1/plans?product=windows-server&release=2025", Dataset.token(organisation)),
                    organisations,
                    200);
        }
    },
    PLANS_BY_HAND("plans, by hand in the deployment") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return http(
                    port,
                    organisation -> RawHttp.get("/assets/bench/plans", Dataset.token(organisation)),
                    organisations,
                    200);
        }
    },
    PLANS_JDBC("plans, plain JDBC") {
        @Override
        Load.Client client(int port, DataSource database, int organisations) throws Exception {
            return jdbc(database, organisations, (connection, organisation) -> {
                Statements.plans(connection, Dataset.token(organisation));
                connection.commit();
            });
        }
    };

    private static final String BODY = """
            {"product":"windows-server","release":"2025","severity":"B","title":"Cluster does not come online",\
            "description":"After the update of last night the failover cluster stays offline.","language":"en"}""";

    final String label;

    Scenario(String label) {
        this.label = label;
    }

    /** Those whose work the server does: they are what a warm-up warms. */
    static List<Scenario> ofServer() {
        return Stream.of(values())
                .filter(scenario -> scenario != OPEN_JDBC && scenario != PLANS_JDBC)
                .toList();
    }

    abstract Load.Client client(int port, DataSource database, int organisations) throws Exception;

    private interface Request {
        byte[] of(int organisation);
    }

    private interface Work {
        void of(Connection connection, int organisation) throws Exception;
    }

    private static String key() {
        var random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static byte[] open(String path, int organisation) {
        return RawHttp.post(path, Dataset.token(organisation), "Idempotency-Key: " + key() + "\r\n", BODY);
    }

    private static Load.Client http(int port, Request request, int organisations, int expected) throws Exception {
        var http = new RawHttp(port);
        return new Load.Client() {
            @Override
            public void once() throws Exception {
                var status = http.send(request.of(ThreadLocalRandom.current().nextInt(organisations)));
                if (status != expected) {
                    throw new IllegalStateException("status " + status + " instead of " + expected);
                }
            }

            @Override
            public void close() throws IOException {
                http.close();
            }
        };
    }

    private static Load.Client jdbc(DataSource database, int organisations, Work work) throws Exception {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return new Load.Client() {
            @Override
            public void once() throws Exception {
                work.of(connection, ThreadLocalRandom.current().nextInt(organisations));
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
