// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/decode_payload.h"
#include "core/storage/codec/wolverine_envelope.h"
#include "tests/runner.h"

using namespace leftfold;

class TstWolverineEnvelope : public QObject {
    Q_OBJECT

    static std::string envelope(const std::string& data) {
        std::string bytes = QByteArray::fromHex("3090b8b27a77de48").toStdString();
        bytes += std::string("\x02\0\0\0", 4);
        bytes += "\x06source\x04Shop";
        bytes += "\x0e"
                 "correlation-id\x03"
                 "c\"1";
        bytes += static_cast<char>(data.size());
        return bytes + std::string("\0\0\0", 3) + data;
    }

private Q_SLOTS:
    void readsTimeHeadersAndData() {
        QCOMPARE(envelopeToJson(envelope("{\"tier\":\"gold\"}")).value_or(""),
            std::string("{\"sent_at\":\"2026-03-01T10:10:00.134456Z\",\"headers\":{\"source\":\"Shop\",\"correlation-id\":\"c\\\"1\"},"
                        "\"data\":{\"tier\":\"gold\"}}"));
        QVERIFY(decodePayload(envelope("{}")).decoded.ends_with("\"data\":{}}"));
    }
    void dataThatIsNoJsonIsText() { QVERIFY(envelopeToJson(envelope("oops"))->ends_with("\"data\":\"oops\"}")); }
    void nothingElseIsAnEnvelope() {
        const auto whole = envelope("{}");
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!envelopeToJson(std::string_view(whole).substr(0, size)));
        QVERIFY(!envelopeToJson(whole + "x"));
        QVERIFY(!envelopeToJson("{\"a\":\"a long enough JSON text\"}"));
        auto many = whole;
        many[11] = '\x7f';
        QVERIFY(!envelopeToJson(many));
    }
};

LEFTFOLD_TEST(TstWolverineEnvelope)
#include "tst_wolverine_envelope.moc"
