// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/resolve_aggregate.h"
#include "core/storage/memory_store.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

constexpr const char* uuid = "0aa98436-72c8-4221-b622-f15cc0bb5c03";

MemoryStore store() {
    MemoryStore result;
    for (const auto& [type, id] : std::vector<std::pair<std::string, std::string>>{{"Order", "o-17"}, {"Order", "o-18"},
             {"Payment", "o-18"}, {"inventory", "inventory-000001"}, {"order", "77"}, {"Customer", uuid}, {"Odd", "a/b"}, {"", "plain"}}) {
        Event event;
        event.type = event.storedType = "noted";
        event.aggregate = {type, id};
        event.version = Version{1};
        result.put(std::move(event));
    }
    return result;
}

std::string resolved(std::string_view name) {
    auto source = store();
    const auto found = resolveAggregate(source, name);
    return found ? found->path() : found.error().message;
}

} // namespace

class TstResolveAggregate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyWayToWriteIsUnderstood() {
        QCOMPARE(resolved("Order/o-17"), std::string("Order/o-17"));
        QCOMPARE(resolved("o-17"), std::string("Order/o-17"));
        QCOMPARE(resolved("Payment/o-18"), std::string("Payment/o-18"));
        QCOMPARE(resolved("inventory-000001"), std::string("inventory/inventory-000001"));
        QCOMPARE(resolved("order-77"), std::string("order/77"));
        QCOMPARE(resolved("Odd/a/b"), std::string("Odd/a/b"));
        QCOMPARE(resolved("a/b"), std::string("Odd/a/b"));
        QCOMPARE(resolved("plain"), std::string("plain"));
    }

    void aUuidMayBeWrittenWithoutDashes() {
        QCOMPARE(resolved(uuid), "Customer/" + std::string(uuid));
        QCOMPARE(resolved("0AA9843672C84221B622F15CC0BB5C03"), "Customer/" + std::string(uuid));
        QCOMPARE(resolved("Customer/0aa9843672c84221b622f15cc0bb5c03"), "Customer/" + std::string(uuid));
    }

    void severalAreListed() { QCOMPARE(resolved("o-18"), std::string("o-18 may be Order/o-18, Payment/o-18. Write TYPE/ID.")); }

    void aMissTellsWhatComesNear() {
        QCOMPARE(resolved("Order/O-17"), std::string("There is no aggregate Order/O-17 in this store; did you mean Order/o-17?"));
        QCOMPARE(resolved("order/o-17"), std::string("There is no aggregate order/o-17 in this store; did you mean Order/o-17?"));
        QVERIFY(resolved("0000").starts_with("There is no aggregate 0000 in this store; did you mean inventory/inventory-000001?"));
        QCOMPARE(resolved("nothing"), std::string("There is no aggregate nothing in this store."));
        QCOMPARE(resolved("Order/"), std::string("There is no aggregate Order/ in this store."));
        QCOMPARE(resolved(""), std::string("Name an aggregate: TYPE/ID, or its ID alone."));
    }

    void aLostStoreIsAnError() {
        auto lost = store();
        lost.breakDown({ErrorCode::Unavailable, "The server went away.", {}});
        QCOMPARE(resolveAggregate(lost, "o-17").error().code, ErrorCode::Unavailable);
    }
};

LEFTFOLD_TEST(TstResolveAggregate)
#include "tst_resolve_aggregate.moc"
