// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"
#include "ui/session/version_session.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>

namespace leftfold::ui {

/// A workspace over a small store: events 1 to 20 are order.created v1 (7 and 9 have no number as total), 21 to 25 v2, 26 to
/// 28 payment.refunded v1, 29 its v2, 30 note.taken v1. The mapping leads order.created from 1 to 2.
struct VersionBench {
    VersionBench()
        : workspace([](const StoreChoice&) { return open(); })
        , mapping(workspace)
        , versions(workspace, mapping) {
        Theme::instance().install();
    }

    static constexpr const char* text = R"({
  "leftfold": "upcasters/1",
  "upcasters": [
    { "event_type": "order.created", "from": 1, "to": 2,
      "steps": [
        { "op": "move", "from": "/cust", "path": "/customer_id" },
        { "op": "convert", "path": "/total", "to": "decimal", "divide_by": 100 },
        { "op": "default", "path": "/currency", "value": "EUR" } ] }
  ]
}
)";

    static Event event(int n) {
        Event made;
        made.position = Position{n};
        made.id.text = "event-" + std::to_string(n);
        made.type = n <= 25 ? "order.created" : n <= 29 ? "payment.refunded" : "note.taken";
        made.schemaVersion = (n > 20 && n <= 25) || n == 29 ? 2 : 1;
        made.storedType = made.type + ".v" + std::to_string(*made.schemaVersion);
        made.aggregate = {"Order", "o-" + std::to_string(n)};
        made.version = Version{1};
        const std::string total = n == 7 || n == 9 ? "\"n/a\"" : "9900";
        made.payload.bytes = n <= 20 ? R"({"cust":"c-1","total":)" + total + R"(,"kept":true})" : R"({"kept":1.50})";
        made.payload.storedSize = made.payload.bytes.size();
        return made;
    }

    static Result<std::unique_ptr<EventSource>> open() {
        auto store = std::make_unique<MemoryStore>();
        for (int n = 1; n <= 30; ++n)
            store->put(event(n));
        return store;
    }

    std::string file(const std::string& name = "shop.upcasters.json") const {
        return folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::string write(const std::string& content = text, const std::string& name = "shop.upcasters.json") const {
        std::ofstream(file(name), std::ios::binary) << content;
        return file(name);
    }
    static std::string read(const std::string& path) {
        std::ifstream stream(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }

    static Result<MappingDocument> dropFirstStep(const MappingDocument& document) {
        return document.removed(*JsonPointer::parse("/upcasters/0/steps/0"));
    }

    bool openStore() {
        workspace.open({"shop", {}, false});
        return QTest::qWaitFor([&] { return workspace.summary() != nullptr; });
    }
    bool openMapping(const std::string& path) {
        QSignalSpy compiled(&mapping, &MappingSession::compiled);
        mapping.open(path);
        return compiled.wait();
    }
    /// Store and mapping are open, and the sample of the first arrow is there.
    bool openAll() {
        if (!openStore() || !openMapping(write()))
            return false;
        versions.setWatched(true);
        versions.selectType("order.created");
        return QTest::qWaitFor([this] { return versions.sample() && !versions.isSampling() && !versions.sample()->events->empty(); });
    }
    bool settled() {
        return QTest::qWaitFor([this] { return !mapping.isCompiling() && !versions.isSampling(); });
    }

    QTemporaryDir folder;
    Workspace workspace;
    MappingSession mapping;
    VersionSession versions;
};

} // namespace leftfold::ui
