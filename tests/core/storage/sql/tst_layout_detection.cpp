// SPDX-License-Identifier: Apache-2.0
#include "core/storage/layout_catalog.h"
#include "core/storage/sql/catalogue_reader.h"
#include "tests/core/storage/sql/layout_fixtures.h"
#include "tests/runner.h"

using namespace leftfold;
using namespace leftfold::test;

/// Which layouts open in the stores of all libraries, each among all the others.
class TstLayoutDetection : public QObject {
    Q_OBJECT

    FixtureStores m_stores;

    static const char* roleName(LayoutRole role) {
        switch (role) {
        case LayoutRole::Events:
            return "events";
        case LayoutRole::Snapshots:
            return "snapshots";
        case LayoutRole::Outbox:
            return "outbox";
        case LayoutRole::DeadLetters:
            return "dead_letters";
        case LayoutRole::Inbox:
            return "inbox";
        }
        return "";
    }

    /// `marten events, marten snapshots`: events first, then by role.
    static std::string opened(const std::vector<LayoutMatch>& chosen) {
        std::string all;
        for (const auto role : {LayoutRole::Events, LayoutRole::Snapshots, LayoutRole::Outbox, LayoutRole::DeadLetters, LayoutRole::Inbox})
            for (const auto& match : chosen)
                if (match.role == role)
                    all += (all.empty() ? "" : ", ") + match.layout->name + ' ' + roleName(role);
        return all;
    }

    static Result<Catalogue> readTables(const std::string& store) {
        sql::ConnectRequest request;
        TRY_ASSIGN(request.address, sql::parseStoreAddress(store));
        TRY_ASSIGN(const auto connection, sql::Connection::openReadOnly(request));
        return sql::readCatalogue(*connection);
    }

    Catalogue tablesOf(const QString& fixture) {
        auto tables = readTables(m_stores.addressOf(fixture));
        if (!tables)
            qWarning("%s", tables.error().message.c_str());
        return tables ? std::move(*tables) : Catalogue{};
    }

    void fixtures() {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QByteArray>("opens");
        const auto add = [](std::string_view file, std::string_view opens) {
            if (file.ends_with(".sqlite") || PostgresDatabase::available())
                QTest::newRow(std::string(file).c_str()) << QString::fromLatin1(file.data(), static_cast<qsizetype>(file.size()))
                                                         << QByteArray(opens.data(), static_cast<qsizetype>(opens.size()));
        };
        for (const auto& fixture : layoutFixtures())
            add(fixture.file, fixture.opens);
        for (const auto& fixture : libraryFixtures())
            add(fixture.file, fixture.opens);
        add("bento_outbox_documented.sqlite", "specification outbox");
        add("bento_outbox_orm.sqlite", "bento_outbox outbox");
        add("cap.pg", "cap outbox, cap inbox");
        add("debezium_outbox.pg", "debezium outbox");
        add("eventuate_tram.pg", "eventuate_tram outbox, eventuate_tram inbox");
        add("pg_transactional_outbox.pg", "pg_transactional_outbox outbox");
        add("wolverine.sqlite", "wolverine outbox, wolverine dead_letters, wolverine inbox");
    }

private Q_SLOTS:
    void whatBelongsTogetherOpens_data() { fixtures(); }
    void whatBelongsTogetherOpens() {
        QFETCH(QString, fixture);
        QFETCH(QByteArray, opens);
        QCOMPARE(opened(chooseLayouts(matchLayouts(tablesOf(fixture), builtInLayouts()))), opens.toStdString());
    }

    /// An application may call its tables as it likes. (A few libraries tell tables apart by name alone.)
    void namesDoNotMatter_data() { fixtures(); }
    void namesDoNotMatter() {
        QFETCH(QString, fixture);
        QFETCH(QByteArray, opens);
        for (const auto* library : {"pyeventsourcing", "marten", "sequent", "verbs"})
            if (opens.startsWith(library))
                return;
        auto catalogue = tablesOf(fixture);
        for (std::size_t at = 0; at < catalogue.tables.size(); ++at)
            catalogue.tables[at].name = "Tisch \"" + std::to_string(catalogue.tables.size() - at);
        QCOMPARE(opened(chooseLayouts(matchLayouts(catalogue, builtInLayouts()))), opens.toStdString());
    }

    void everyStoreHasAFixture() {
        for (const auto& layout : builtInLayouts()) {
            if (!layout.sections.contains(LayoutRole::Events) || layout.name == "specification")
                continue;
            for (const auto engine : layout.engines) {
                const auto shows = [&](const LayoutFixture& fixture) {
                    return fixture.layout() == layout.name && fixture.isSqlite() == (engine == Engine::Sqlite);
                };
                const bool shown = std::any_of(layoutFixtures().begin(), layoutFixtures().end(), shows)
                    || std::any_of(libraryFixtures().begin(), libraryFixtures().end(), shows);
                QVERIFY2(shown, layout.name.c_str());
            }
        }
    }
};

LEFTFOLD_TEST(TstLayoutDetection)
#include "tst_layout_detection.moc"
