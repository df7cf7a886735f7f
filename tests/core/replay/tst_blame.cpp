// SPDX-License-Identifier: Apache-2.0
#include "core/replay/blame.h"
#include "tests/core/replay/histories.h"
#include "tests/runner.h"
#include <map>
#include <random>

using namespace leftfold;
using namespace leftfold::test;

namespace {

const char* const shop = R"({"added":[{"op":"add","path":"/items/-","value":{"$from":"/data"}},{"op":"increment","path":"/n"}],
    "first":[{"op":"add","path":"/items/0","value":{"$from":"/data"}}],
    "removed":[{"op":"remove","path":"/items","where":{"id":{"$from":"/data/id"}}}],
    "counted":[{"op":"upsert","path":"/items","key":"/id","value":{"$from":"/data"}}],
    "named":[{"op":"add","path":"/name","value":{"$from":"/data/name"}}],"unnamed":[{"op":"remove","path":"/name"}],
    "emptied":[{"op":"replace","path":"/items","value":[]}],
    "merged":[{"op":"merge","path":"/extra","value":{"$from":"/data"}}]})";
const char* const emptyShop = R"({"items":[],"n":0,"extra":{}})";

/// A history with all kinds of events, also some that fail. Items have ids of their own.
std::vector<Event> randomHistory(std::mt19937& random, std::size_t length) {
    static const char* const types[] = {"added", "added", "first", "removed", "counted", "counted", "named", "unnamed", "merged", "noted"};
    std::vector<Event> events;
    while (events.size() < length) {
        const auto version = static_cast<int>(events.size()) + 1;
        const std::string type = random() % 60 == 0 ? "emptied" : types[random() % 10];
        const bool isNew = type == "added" || type == "first";
        const auto id = std::to_string(isNew ? version : static_cast<int>(random() % std::max<std::size_t>(1, events.size())));
        const auto digit = std::to_string(random() % 4);
        const std::string data = type == "named" ? "{\"name\":" + digit + '}'
            : type == "merged"                   ? "{\"k" + digit + "\":{\"x\":" + std::to_string(random() % 2) + "},\"k0\":null}"
                                                 : "{\"id\":" + id + ",\"q\":{\"of\":" + digit + "}}";
        events.push_back(event(type, random() % 40 == 0 ? "{" : data, version));
        if (events.size() == 1)
            events.front() = event("added", R"({"id":1,"q":{"of":1}})");
    }
    return events;
}

using Names = std::map<std::string, Value>;

/// Every leaf by a name that stays when items move: the item's id instead of its index.
void nameLeaves(const Value& value, const std::string& name, Names& names) {
    if (value.size() == 0)
        names[name] = value;
    for (const auto& member : value.members())
        nameLeaves(member.value, name + '/' + member.key, names);
    for (const auto& item : value.items())
        nameLeaves(item, name + "/#" + toJson(*item.find("id")), names);
}

/// Step by step: whoever made a leaf something else than before wrote it.
std::map<std::string, std::size_t> naiveBlame(const Timeline& timeline, std::size_t upTo) {
    std::map<std::string, std::size_t> writers;
    Names before;
    timeline.walk(0, upTo, [&](Frame&& frame) {
        Names now;
        nameLeaves(frame.after, "", now);
        for (const auto& [name, value] : now)
            if (const auto old = before.find(name); old == before.end() || old->second != value)
                writers[name] = frame.step;
        before = std::move(now);
        return true;
    });
    std::erase_if(writers, [&](const auto& entry) { return !before.contains(entry.first); });
    return writers;
}

std::map<std::string, std::size_t> namedBlame(const Blame& blame, std::size_t step) {
    NoProgress progress;
    const auto state = blame.timeline().state(step);
    std::map<std::string, std::size_t> writers;
    forEachLeaf(state, blame.at(step, progress).value(), [&](const JsonPointer& place, const Value&, std::uint32_t writer) {
        std::string name;
        const Value* at = &state;
        for (const auto& token : place.tokens()) {
            const bool item = at->isArray();
            at = item ? &at->items()[*token.index] : at->find(token.name);
            name += item ? "/#" + toJson(*at->find("id")) : '/' + token.name;
        }
        writers[name] = writer;
        return true;
    });
    return writers;
}

std::shared_ptr<const Timeline> shared(Timeline timeline) {
    return std::make_shared<const Timeline>(std::move(timeline));
}

struct StopAfter final : Progress {
    int calls = 0;
    bool keepGoing(std::int64_t, std::int64_t) override { return ++calls < 2; }
};

} // namespace

class TstBlame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLeafHasItsWriter() {
        const auto timeline = shared(folded(history({{"added", R"({"id":1,"q":1})"}, {"added", R"({"id":2,"q":1})"},
                                                {"named", R"({"name":"x"})"}, {"removed", R"({"id":1})"}, {"named", R"({"name":"x"})"}}),
            rules(shop, emptyShop)));
        NoProgress progress;
        const auto blame = Blame::of(timeline, progress).value();
        std::string text;
        forEachLeaf(timeline->state(5), blame.at(5, progress).value(), [&](const JsonPointer& place, const Value&, std::uint32_t step) {
            text += place.toString() + ' ' + std::to_string(step) + ' ';
            return true;
        });
        QCOMPARE(text, std::string("/items/0/id 2 /items/0/q 2 /n 2 /extra 0 /name 3 "));
    }

    /// Random histories: at random steps the writers are those that a naive comparison finds.
    void itEqualsANaiveBlame() {
        std::mt19937 random(11);
        NoProgress progress;
        for (int round = 0; round < 4; ++round) {
            const auto timeline = shared(folded(randomHistory(random, 250), rules(shop, emptyShop)));
            const auto blame = Blame::of(timeline, progress, round % 2 ? 2000 : Blame::usualBytes).value();
            for (int look = 0; look < 4; ++look) {
                const auto step = random() % (timeline->size() + 1);
                QVERIFY(namedBlame(blame, step) == naiveBlame(*timeline, step));
            }
            QVERIFY(namedBlame(blame, timeline->size()) == naiveBlame(*timeline, timeline->size()));
        }
    }

    void memoryIsBounded() {
        std::mt19937 random(3);
        NoProgress progress;
        const auto timeline = shared(folded(randomHistory(random, 2500), rules(shop, emptyShop)));
        const auto blame = Blame::of(timeline, progress, 30'000).value();
        QVERIFY(blame.keptBefore(timeline->size()) > 0);
        QVERIFY(namedBlame(blame, 100) == naiveBlame(*timeline, 100));
    }

    void itCanBeCancelled() {
        std::mt19937 random(1);
        const auto timeline = shared(folded(randomHistory(random, 2000), rules(shop, emptyShop)));
        StopAfter progress;
        const auto blame = Blame::of(timeline, progress);
        QVERIFY(!blame);
        QCOMPARE(blame.error().code, ErrorCode::Cancelled);
        QCOMPARE(progress.calls, 2);
    }

    void anEmptyHistoryHasABlame() {
        NoProgress progress;
        const auto blame = Blame::of(shared(folded({}, rules(shop, emptyShop))), progress).value();
        const auto writers = blame.at(0, progress).value();
        QCOMPARE(writers.latest, 0u);
        QCOMPARE(writers.below->size(), 3u);
    }
};

LEFTFOLD_TEST(TstBlame)
#include "tst_blame.moc"
