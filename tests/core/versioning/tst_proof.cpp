// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/proof.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Upcasters read(const std::string& list) {
    return Upcasters::parse(R"({"leftfold":"upcasters/1","upcasters":[)" + list + "]}", "u.json").value();
}

Event storedEvent(const std::string& type, int version, std::string data, std::int64_t position) {
    Event stored;
    stored.type = type;
    stored.schemaVersion = version;
    stored.payload.bytes = std::move(data);
    stored.payload.storedSize = stored.payload.bytes.size();
    stored.position = Position{position};
    return stored;
}

std::string text(const ProofCount& count) {
    return describe(count.shape) + ' ' + std::to_string(count.checked) + '=' + std::to_string(count.unchanged) + '+'
        + std::to_string(count.upcast) + '+' + std::to_string(count.failed);
}

std::string text(const FailureGroup& group) {
    return describe(group.shape) + " x" + std::to_string(group.count) + " from " + std::to_string(group.position->value) + " at "
        + group.step + ": " + group.reason;
}

std::string text(const UnusedStep& unused) {
    return unused.place + ' ' + unused.what;
}

std::string text(const Unreachable& unreachable) {
    return describe(unreachable.shape) + " x" + std::to_string(unreachable.count) + " ends at " + describe(unreachable.ends.front())
        + ", newest v" + std::to_string(unreachable.newest);
}

template <typename Item>
std::string all(const std::vector<Item>& items) {
    std::string lines;
    for (const auto& item : items)
        lines += text(item) + '\n';
    return lines;
}

} // namespace

class TstProof : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsByTypeAndVersion() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"move","from":"/x","path":"/y"}]},
            {"event_type":"gone","from":1,"into":[]})");
        Prover prover(upcasters);
        prover.add(storedEvent("a", 1, R"({"x":1})", 1));
        prover.add(storedEvent("a", 2, "no json, and nobody asks", 2));
        prover.add(storedEvent("a", 1, "{}", 3));
        prover.add(storedEvent("gone", 1, "{}", 4));
        const auto proof = std::move(prover).finish();
        QCOMPARE(all(proof.types), std::string("a v1 2=0+1+1\na v2 1=1+0+0\ngone v1 1=0+1+0\n"));
        QCOMPARE(proof.checked, 4);
        QCOMPARE(proof.unchanged + proof.upcast + proof.failed, 4);
        QVERIFY(!proof.holds());
        QVERIFY(proof.unreachable.empty() && proof.unused.empty());
    }

    void equalCausesAreOneGroup() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"add","path":"/k","value":1},
            {"op":"convert","path":"/t","to":"decimal"}]},{"event_type":"b","from":1,"to":2,"steps":[{"op":"remove","path":"/q"}]})");
        Prover prover(upcasters);
        for (int n = 0; n < 500; ++n)
            prover.add(storedEvent("a", 1, "{\"t\":\"n/a " + std::to_string(n) + "\"}", 10 + n));
        prover.add(storedEvent("a", 1, "{}", 1000));
        prover.add(storedEvent("b", 1, "{}", 1001));
        prover.add(storedEvent("b", 1, "{}", 1002));
        prover.add(storedEvent("b", 1, "breaks off", 1003));
        const auto proof = std::move(prover).finish();
        QCOMPARE(all(proof.failures),
            std::string("a v1 x500 from 10 at /upcasters/0/steps/1: a v1 → v2, step 2, convert /t → decimal: … cannot become a decimal "
                        "without loss\n"
                        "a v1 x1 from 1000 at /upcasters/0/steps/1: a v1 → v2, step 2, convert /t → decimal: there is no /t\n"
                        "b v1 x2 from 1001 at /upcasters/1/steps/0: b v1 → v2, step 1, remove /q: there is no /q\n"
                        "b v1 x1 from 1003 at : ")
                + readStored(storedEvent("b", 1, "breaks off", 0), EventParts::Data).error().message + '\n');
        QCOMPARE(proof.failed, 504);
    }

    void tooManyGroupsAreCounted() {
        std::string list;
        for (int n = 0; n < 1100; ++n)
            list += std::string(n ? "," : "") + "{\"event_type\":\"t" + std::to_string(n)
                + "\",\"from\":1,\"to\":2,\"steps\":[{\"op\":\"remove\",\"path\":\"/q\"}]}";
        const auto upcasters = read(list);
        Prover prover(upcasters);
        for (int n = 0; n < 1100; ++n)
            prover.add(storedEvent("t" + std::to_string(n), 1, "{}", n));
        const auto proof = std::move(prover).finish();
        QCOMPARE(proof.failures.size(), mostFailureGroups);
        QCOMPARE(proof.ungrouped, 100);
        QCOMPARE(proof.failed, 1100);
    }

    /// A chain with a gap, a version that was forgotten, and a type that nobody names.
    void whatNoChainBringsToTheNewestIsTold() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2},{"event_type":"a","from":3,"to":4})");
        Prover prover(upcasters);
        for (int version = 1; version <= 4; ++version)
            prover.add(storedEvent("a", version, "{}", version));
        prover.add(storedEvent("a", 2, "{}", 5));
        prover.add(storedEvent("b", 1, "{}", 6));
        prover.add(storedEvent("b", 2, "{}", 7));
        prover.add(storedEvent("c", 7, "{}", 8));
        const auto proof = std::move(prover).finish();
        QCOMPARE(all(proof.unreachable),
            std::string("a v1 x1 ends at a v2, newest v4\na v2 x2 ends at a v2, newest v4\nb v1 x1 ends at b v1, newest v2\n"));
        QVERIFY(!proof.holds());
    }

    void whatNoEventComesToIsTold() {
        const auto upcasters = read(R"({"event_type":"a","from":1,"to":2,"steps":[{"op":"test","path":"/x","value":1},
            {"op":"remove","path":"/x"},{"op":"remove","path":"/y","off":true},{"op":"default","path":"/z","value":1}]},
            {"event_type":"a","from":2,"to":3},
            {"event_type":"ab","from":1,"into":[{"event_type":"a","to":3},{"event_type":"c","to":1}]},
            {"event_type":"off","from":1,"to":3,"off":true},
            {"event_type":"gone","from":1,"into":[]})");
        Prover prover(upcasters);
        prover.add(storedEvent("a", 1, R"({"x":2})", 1));
        const auto proof = std::move(prover).finish();
        QCOMPARE(all(proof.unused),
            std::string("/upcasters/0/steps/1 a v1 → v2, step 2, remove /x\n/upcasters/0/steps/3 a v1 → v2, step 4, default /z\n"
                        "/upcasters/1 a v2 → v3\n/upcasters/2/into/0 ab v1 → a v3\n/upcasters/2/into/1 ab v1 → c v1\n"
                        "/upcasters/4 gone v1 → dropped\n"));
    }

    void anEventThatBecomesTooManyFails() {
        std::string list;
        for (int version = 1; version <= 40; ++version) {
            const auto next = R"({"event_type":"a","to":)" + std::to_string(version + 1) + '}';
            list += std::string(version > 1 ? "," : "") + R"({"event_type":"a","from":)" + std::to_string(version) + ",\"into\":[" + next
                + ',' + next + "]}";
        }
        const auto upcasters = read(list);
        Prover prover(upcasters);
        prover.add(storedEvent("a", 1, "{}", 1));
        const auto proof = std::move(prover).finish();
        QCOMPARE(proof.failures.size(), 1u);
        QVERIFY(proof.failures[0].reason.starts_with("one event became more than"));
    }
};

LEFTFOLD_TEST(TstProof)
#include "tst_proof.moc"
