// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/open_mapping.h"
#include "tests/runner.h"
#include <QTemporaryDir>
#include <fstream>

using namespace leftfold;

class TstOpenMapping : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensWhatShips() {
        const auto mapping = openMapping("order");
        QVERIFY(mapping);
        QVERIFY(!mapping->file);
        QCOMPARE(mapping->title, std::string("order.upcasters.json"));
        QVERIFY(mapping->document.compile(mapping->title));
    }
    void opensAFile() {
        const std::string path = m_folder.filePath(QStringLiteral("my.upcasters.json")).toStdString();
        std::ofstream(path) << R"({"leftfold": "upcasters/1", "upcasters": [{"half": "done"}]})";
        const auto mapping = openMapping(path);
        QVERIFY(mapping);
        QVERIFY(mapping->file && mapping->file->text);
        QCOMPARE(mapping->title, std::string("my.upcasters.json"));
        QVERIFY(!mapping->document.compile(mapping->title)); // that is for later
    }
    void whatIsNotThereIsSaid() {
        const auto mapping = openMapping(m_folder.filePath(QStringLiteral("none.json")).toStdString());
        QVERIFY(!mapping);
        QVERIFY(mapping.error().message.find("none.json") != std::string::npos);
    }
    void theShippedOneIsForStoresLikeTheSample() {
        StoreSummary summary;
        for (const char* type : {"order.created", "order.item_added", "payment.requested", "payment.processed", "customer.registered"})
            summary.types.push_back({type, type, 1, 1, {}, {}});
        summary.types.push_back({"order.created", "order.created", 2, 1, {}, {}});
        StoreDescription store;
        store.layouts.push_back({"specification", LayoutRole::Events, "event_store"});
        QCOMPARE(shippedMappingFor(store, summary), std::string("order"));
        summary.types.resize(2);
        QVERIFY(shippedMappingFor(store, summary).empty());
    }
    void otherLayoutsGetNone() {
        StoreDescription store;
        store.layouts.push_back({"marten", LayoutRole::Events, "mt_events"});
        QVERIFY(shippedMappingFor(store, {}).empty());
    }

private:
    QTemporaryDir m_folder;
};

LEFTFOLD_TEST(TstOpenMapping)
#include "tst_open_mapping.moc"
