// SPDX-License-Identifier: Apache-2.0
#include "core/replay/script/fold_engine.h"
#include "tests/runner.h"

using namespace leftfold;

class TstFoldEngine : public QObject {
    Q_OBJECT

    /// A projection of that number; each text has one of its own.
    struct Projection : FoldProgram {
        explicit Projection(const char* text) {
            static std::uint64_t last = 1'000'000;
            number = ++last;
            file = "p.js";
            source = QString::fromUtf8(text);
        }
    };

    static FoldCall call(const char* type, const char* data) {
        FoldCall result;
        result.type = QString::fromUtf8(type);
        result.stream = QStringLiteral("o-1");
        result.number = 3;
        result.data = QString::fromUtf8(data);
        result.metadata = QStringLiteral("null");
        return result;
    }

private Q_SLOTS:
    void holdsTheState() {
        FoldEngine engine;
        const Projection counter("fromAll().when({ $init: () => ({ n: 0 }), e: (s, e) => { s.n += e.data.by } })");
        QCOMPARE(engine.open(counter).value(), QStringLiteral(R"({"any":false,"own":["e"]})"));
        QCOMPARE(engine.initial().value(), QStringLiteral(R"({"n":0})"));
        QCOMPARE(engine.run(call("e", R"({"by":2})")).value(), false);
        QCOMPARE(engine.text().value(), QStringLiteral(R"({"n":2})"));
        QVERIFY(engine.load(QStringLiteral(R"({"n":40})")).has_value());
        QCOMPARE(engine.run(call("e", R"({"by":2})")).value(), false);
        QCOMPARE(engine.text().value(), QStringLiteral(R"({"n":42})"));
        QCOMPARE(engine.look().value(), std::size_t(2));
    }

    void asksForTheHeadWhereAHandlerDoes() {
        FoldEngine engine;
        QVERIFY(engine.open(Projection("fromAll().when({ e: (s, e) => ({ at: e.occurredAt }) })")).has_value());
        QVERIFY(engine.load(QStringLiteral("{}")).has_value());
        auto one = call("e", "{}");
        QCOMPARE(engine.run(one).value(), true);
        one.head = QStringLiteral(R"({"occurred_at":"noon"})");
        QCOMPARE(engine.run(one).value(), false);
        QCOMPARE(engine.text().value(), QStringLiteral(R"({"at":"noon"})"));
    }

    void aStoppedEngineIsOfNoUse() {
        const Projection endless("fromAll().when({ e: s => { for (;;); } })");
        auto engine = FoldEngine::take(endless).value();
        QVERIFY(engine->load(QStringLiteral("{}")).has_value());
        QCOMPARE(engine->run(call("e", "{}")).error().code, ErrorCode::Cancelled);
        QVERIFY(engine->isStopped());
        FoldEngine::leave(std::move(engine));
        QVERIFY(!FoldEngine::take(endless).value()->isStopped());
    }

    void isLeftForTheNextFold() {
        const Projection counter("let n = 0; fromAll().when({ e: s => ({ n: ++n }) })");
        auto engine = FoldEngine::take(counter).value();
        const auto* first = engine.get();
        FoldEngine::leave(std::move(engine));
        QCOMPARE(FoldEngine::take(counter).value().get(), first);
    }

    void nothingIsKeptOutsideOfItsFile() {
        FoldEngine engine;
        QVERIFY(engine.open(Projection("fromAll().when({ e: s => { Array.prototype.trace = 1 } })")).has_value());
        QVERIFY(engine.load(QStringLiteral("{}")).has_value());
        QVERIFY(!engine.run(call("e", "{}")).has_value());
        QVERIFY(!engine.open(Projection("globalThis.trace = 1; fromAll().when({})")).has_value());
    }
};

LEFTFOLD_TEST(TstFoldEngine)
#include "tst_fold_engine.moc"
