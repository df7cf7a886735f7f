// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "core/replay/writers.h"
#include "tests/runner.h"

using namespace leftfold;

namespace {

Value json(const std::string& text) {
    return parseJson(text).value();
}

/// The writers of all leaves: `/a 1, /b/0 2`.
std::string shown(const Value& state, const Writers& writers) {
    std::string text;
    forEachLeaf(state, writers, [&](const JsonPointer& place, const Value&, std::uint32_t step) {
        text += (text.empty() ? "" : ", ") + place.toString() + ' ' + std::to_string(step);
        return true;
    });
    return text;
}

/// What the states, each made by the next step, have for writers at the end.
std::string history(const std::vector<std::string>& states) {
    auto state = json(states.front());
    auto writers = writtenBy(state, 0);
    for (std::size_t step = 1; step < states.size(); ++step) {
        const auto next = json(states[step]);
        bringAlong(writers, state, next, static_cast<std::uint32_t>(step));
        state = next;
    }
    return shown(state, writers);
}

JsonPointer at(const std::string& pointer) {
    return JsonPointer::parse(pointer).value();
}

} // namespace

class TstWriters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatChangesIsWritten() {
        QCOMPARE(history({R"({"a":1,"b":{"c":1,"d":2}})", R"({"a":1,"b":{"c":1,"d":3}})", R"({"a":1,"b":{"c":1,"d":3},"e":[]})"}),
            std::string("/a 0, /b/c 0, /b/d 1, /e 2"));
        QCOMPARE(history({"1", "1", "2", "2"}), std::string(" 2"));
        QCOMPARE(history({R"({"a":1})", R"({"a":1.0})"}), std::string("/a 1"));
    }

    void itemsThatMoveKeepTheirWriters() {
        QCOMPARE(history({"[]", "[1]", "[1,2]", "[1,2,3]", "[2,3]", "[0,2,3]"}), std::string("/0 5, /1 2, /2 3"));
        QCOMPARE(history({R"([{"id":1,"q":1},{"id":2,"q":1},{"id":3,"q":1}])", R"([{"id":3,"q":1},{"id":1,"q":2}])"}),
            std::string("/0/id 0, /0/q 0, /1/id 0, /1/q 1"));
    }

    void emptyContainersHaveAWriter() {
        QCOMPARE(history({R"({"a":{"b":1},"c":[1]})", R"({"a":{},"c":[1]})", R"({"a":{},"c":[]})"}), std::string("/a 1, /c 2"));
        QCOMPARE(history({R"({"a":{}})", R"({"a":{"b":1}})"}), std::string("/a/b 1"));
    }

    void anotherKindIsWrittenAsAWhole() {
        QCOMPARE(history({R"({"a":[1,2]})", R"({"a":{"0":1}})", R"({"a":"x"})"}), std::string("/a 2"));
        QCOMPARE(history({"null", R"({"a":[1,2]})"}), std::string("/a/0 1, /a/1 1"));
    }

    void membersMayChangeTheirOrder() {
        QCOMPARE(history({R"({"a":1,"b":2})", R"({"a":1,"b":3})", R"({"b":3,"a":1})"}), std::string("/b 1, /a 0"));
        QCOMPARE(history({R"({"a":1,"b":2,"c":3})", R"({"a":4,"x":0,"c":5})"}), std::string("/a 1, /x 1, /c 1"));
    }

    void containersKnowTheirOwnAndTheLatest() {
        auto state = json(R"({"items":[{"id":1,"q":1}],"n":1})");
        auto writers = writtenBy(state, 0);
        const auto next = [&](const std::string& text, std::uint32_t step) {
            const auto after = json(text);
            bringAlong(writers, state, after, step);
            state = after;
        };
        next(R"({"items":[{"id":1,"q":1},{"id":2,"q":1}],"n":1})", 1);
        next(R"({"items":[{"id":1,"q":7},{"id":2,"q":1}],"n":1})", 2);
        const auto* items = writersAt(writers, state, at("/items"));
        QCOMPARE(items->step, 1u);
        QCOMPARE(items->latest, 2u);
        QCOMPARE(writersAt(writers, state, at("/items/1"))->latest, 1u);
        QCOMPARE(writers.step, 0u);
        QCOMPARE(writers.latest, 2u);
        QCOMPARE(writersAt(writers, state, at("/items/2")), nullptr);
        QCOMPARE(writersAt(writers, state, at("/other")), nullptr);
    }

    void copiesAreNotTouched() {
        const auto before = json(R"({"a":{"b":[1,2]}})");
        const auto after = json(R"({"a":{"b":[1,3,4]}})");
        const auto kept = writtenBy(before, 0);
        auto writers = kept;
        bringAlong(writers, before, after, 1);
        QCOMPARE(shown(before, kept), std::string("/a/b/0 0, /a/b/1 0"));
        QCOMPARE(shown(after, writers), std::string("/a/b/0 0, /a/b/1 1, /a/b/2 1"));
        QCOMPARE(ownBytes(writers, &writers), 0u);
        QVERIFY(ownBytes(writers, &kept) > 0);
    }

    void numbersStayWithTheirPlaces() {
        const auto before = json(R"({"items":[{"id":1,"q":1},{"id":2,"q":1}],"s":"x"})");
        const auto after = json(R"({"s":{"t":1},"items":[{"id":3,"q":1},{"id":2,"q":9}]})");
        auto numbers = numbered(before);
        bringNumbersAlong(numbers, before, after);
        const auto placeOf = [&](const std::string& pointer) {
            const auto number = writersAt(numbers, after, at(pointer))->step;
            return number == 0 ? std::string("new") : placeOfNumber(before, number).toString();
        };
        QCOMPARE(placeOf("/items/1/q"), std::string("/items/1/q"));
        QCOMPARE(placeOf("/items/1"), std::string("/items/1"));
        QCOMPARE(placeOf("/items/0"), std::string("new"));
        QCOMPARE(placeOf("/items/0/q"), std::string("new"));
        QCOMPARE(placeOf("/s"), std::string("/s"));
        QCOMPARE(placeOf("/s/t"), std::string("new"));
        QCOMPARE(placeOf(""), std::string());
    }
};

LEFTFOLD_TEST(TstWriters)
#include "tst_writers.moc"
