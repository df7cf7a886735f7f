// SPDX-License-Identifier: Apache-2.0
#include "core/model/event.h"
#include "core/model/json_text.h"
#include "core/storage/layout_catalog.h"
#include "core/storage/outbox_store.h"
#include "tests/core/storage/sql/message_fixtures.h"
#include "tests/runner.h"
#include <set>

using namespace leftfold;
using namespace leftfold::test;

/// The fixtures of outboxes, inboxes and dead letters: each alone, and beside every event store.
class TstMessageLayouts : public QObject {
    Q_OBJECT

    FixtureStores m_stores;

    static std::string countsOf(OutboxStore* box) {
        if (!box)
            return {};
        const auto tally = box->tallyMessages();
        if (!tally)
            return tally.error().message;
        return std::to_string(tally->pending) + ' ' + std::to_string(tally->published) + ' ' + std::to_string(tally->failing) + ' '
            + std::to_string(tally->dead);
    }

    static std::vector<OutboxMessage> all(OutboxStore& box, MessageQuery query) {
        std::vector<OutboxMessage> messages;
        NoProgress progress;
        query.payload = PayloadPart::Whole;
        const auto done = forEachMessagePage(box, std::move(query), progress, [&](MessagePage&& page) -> Result<> {
            std::move(page.messages.begin(), page.messages.end(), std::back_inserter(messages));
            return {};
        });
        if (!done)
            qWarning("%s", done.error().message.c_str());
        return messages;
    }

    static std::string part(const char* name, const std::string& text) { return text.empty() ? std::string() : std::string(name) + text; }

    static std::string line(const OutboxMessage& message) {
        Event event;
        event.payload = message.payload;
        event.shape = message.shape;
        const auto data = readData(event);
        const auto time = [](const std::optional<Instant>& at) { return at ? formatInstant(*at).substr(11, 12) : std::string(); };
        return std::string(messageStateName(message.state, message.box)) + ' ' + std::to_string(message.attempts) + ' ' + message.eventType
            + (message.schemaVersion ? " v" + std::to_string(*message.schemaVersion) : std::string())
            + part(" of ", message.aggregate.path()) + part(" at ", time(message.createdAt)) + part(" out ", time(message.publishedAt))
            + part(" event ", message.eventId.text) + part(" to ", message.destination) + part(" key ", message.orderingKey)
            + part(" in ", message.correlation.text) + part(" by ", message.causation.text) + part(" error ", message.lastError) + " data "
            + (data ? toJson(*data) : data.error().message);
    }

    static std::string chosen(const Catalogue& catalogue) {
        std::set<std::string> found;
        for (const auto& match : chooseLayouts(matchLayouts(catalogue, builtInLayouts()))) {
            static constexpr const char* roles[] = {"events", "snapshots", "outbox", "dead_letters", "inbox"};
            found.insert(match.table + '=' + match.layout->name + ':' + roles[static_cast<int>(match.role)]);
        }
        std::string text;
        for (const auto& one : found)
            text += (text.empty() ? "" : " ") + one;
        return text;
    }

    static void rows() {
        QTest::addColumn<int>("row");
        for (std::size_t at = 0; at < messageFixtures().size(); ++at)
            if (PostgresDatabase::available() || QByteArray(messageFixtures()[at].name).endsWith(".sqlite"))
                QTest::newRow(messageFixtures()[at].name) << static_cast<int>(at);
    }
    static const MessageFixture& fixture(int row) { return messageFixtures()[static_cast<std::size_t>(row)]; }
    std::unique_ptr<EventSource> open(int row) { return m_stores.open(QString::fromLatin1(fixture(row).name)); }

private Q_SLOTS:
    void isRecognised_data() { rows(); }
    void isRecognised() {
        QFETCH(int, row);
        QCOMPARE(chosen(m_stores.catalogue(QString::fromLatin1(fixture(row).name))), std::string(fixture(row).layouts));
    }
    void countsByState_data() { rows(); }
    void countsByState() {
        QFETCH(int, row);
        const auto source = open(row);
        QVERIFY(source);
        QCOMPARE(countsOf(source->outbox()), std::string(fixture(row).outbox));
        QCOMPARE(countsOf(source->inbox()), std::string(fixture(row).inbox));
    }
    void readsWhatEachColumnMeans_data() { rows(); }
    void readsWhatEachColumnMeans() {
        QFETCH(int, row);
        const auto source = open(row);
        QVERIFY(source);
        std::string found;
        for (auto* box : {source->outbox(), source->inbox()})
            for (const auto& message : box ? all(*box, {}) : std::vector<OutboxMessage>())
                if (found.empty() && message.payload.json().find("broken") != std::string_view::npos)
                    found = line(message);
        QCOMPARE(found, fixture(row).refunded);
    }
    void pagesMeet_data() { rows(); }
    void pagesMeet() {
        QFETCH(int, row);
        const auto source = open(row);
        QVERIFY(source);
        for (auto* box : {source->outbox(), source->inbox()})
            for (const auto order : {MessageOrder::Created, MessageOrder::Any}) {
                if (!box)
                    continue;
                const auto ids = [&](Direction direction, int limit) {
                    std::vector<std::string> found;
                    for (const auto& message : all(*box, {.order = order, .direction = direction, .limit = limit}))
                        found.push_back(message.id + ' ' + message.destination);
                    return found;
                };
                const auto forward = ids(Direction::Forward, 2);
                auto backward = ids(Direction::Backward, 3);
                std::reverse(backward.begin(), backward.end());
                QCOMPARE(forward, backward);
                QCOMPARE(forward, ids(Direction::Forward, 500));
                const auto tally = box->tallyMessages().value();
                QCOMPARE(std::ssize(forward), tally.pending + tally.published + tally.failing + tally.dead);
            }
    }
    void filtersByStateAndEvent_data() { rows(); }
    void filtersByStateAndEvent() {
        QFETCH(int, row);
        const auto source = open(row);
        QVERIFY(source);
        for (auto* box : {source->outbox(), source->inbox()}) {
            if (!box)
                continue;
            const auto everything = all(*box, {});
            for (const auto state : {MessageState::Pending, MessageState::Published, MessageState::Failing, MessageState::Dead}) {
                const auto some = all(*box, {.state = state, .limit = 2});
                QCOMPARE(std::ssize(some), std::count_if(everything.begin(), everything.end(), [state](const OutboxMessage& message) {
                    return message.state == state;
                }));
            }
            for (const auto& message : everything) {
                const auto self = all(*box, {.id = message.id});
                QVERIFY(!self.empty());
                QVERIFY(std::all_of(self.begin(), self.end(), [&](const OutboxMessage& other) { return other.id == message.id; }));
                const auto same = all(*box, {.anyEventId = {message.eventId}, .limit = 2});
                QVERIFY(message.eventId.empty()
                    || std::any_of(same.begin(), same.end(), [&](const OutboxMessage& other) { return other.eventId == message.eventId; }));
            }
        }
    }
    /// Tables of other libraries change nothing about what a table is taken for.
    void besideEveryOther() {
        std::map<QString, Catalogue> catalogues;
        for (const auto& file : QDir(QStringLiteral(LEFTFOLD_SOURCE_DIR "/tests/fixtures")).entryList({QStringLiteral("*.sql")})) {
            const auto name = file.chopped(4);
            if (PostgresDatabase::available() || name.endsWith(QStringLiteral(".sqlite")))
                catalogues[name] = m_stores.catalogue(name);
        }
        for (const auto& messages : messageFixtures()) {
            const auto one = catalogues.find(QString::fromLatin1(messages.name));
            if (one == catalogues.end())
                continue;
            for (const auto& [name, other] : catalogues) {
                if (other.engine != one->second.engine || name == one->first)
                    continue;
                Catalogue both = one->second;
                for (auto table : other.tables) {
                    table.schema += "_beside";
                    both.tables.push_back(table);
                }
                const auto found = ' ' + chosen(both) + ' ';
                for (const auto& expected : QString::fromLatin1(messages.layouts).split(QLatin1Char(' ')))
                    QVERIFY2(found.find(' ' + expected.toStdString() + ' ') != std::string::npos,
                        (expected.toStdString() + " of " + messages.name + " beside " + name.toStdString() + " is missing in" + found)
                            .c_str());
            }
        }
    }
};

LEFTFOLD_TEST(TstMessageLayouts)
#include "tst_message_layouts.moc"
