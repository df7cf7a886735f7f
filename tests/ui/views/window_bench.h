// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/memory_store.h"
#include "tests/ui/session/fake_keychain.h"
#include "ui/session/recent_stores.h"
#include "ui/views/main_window.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace leftfold::ui {

/// A whole window over stores in memory, with two plain pages and settings of its own.
struct WindowBench {
    WindowBench()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
        , recent(settings)
        , saved(settings)
        , workspace([](const StoreChoice& choice) { return open(choice); }) {
        Theme::instance().install();
        makeWindow();
    }

    void makeWindow() {
        window = std::make_unique<MainWindow>(Studio{workspace, recent, {saved, keychain, {{"sslmode", "prefer", false}}}, settings,
            [](Progress&) { return Result<std::string>("sample"); }});
        for (const auto* id : {"events", "replay"}) {
            auto* page = new QWidget;
            page->setFocusPolicy(Qt::StrongFocus);
            auto* field = new SearchField(QStringLiteral("Filter"));
            field->setObjectName(QStringLiteral("field.") + QLatin1String(id));
            const QString name = QString(QLatin1String(id))
                                     .replace(0, 1, QLatin1String(id).front() == QLatin1Char('e') ? QLatin1Char('E') : QLatin1Char('R'));
            window->registerPage(
                {QLatin1String(id), name, QLatin1String(id), page, field, {{QStringLiteral("Space"), QStringLiteral("Play")}}, {}});
        }
        window->setInspector(new QWidget);
        window->resize(1200, 800);
        window->show();
        QApplication::setActiveWindow(window.get());
    }

    /// Opens a store and waits for it.
    bool openStore(const std::string& store = "shop", bool production = false) {
        QSignalSpy opened(&workspace, &Workspace::opened);
        window->openStore({store, {}, production});
        return opened.wait();
    }

    template <typename T>
    T* child(const char* name) const {
        return window->findChild<T*>(QLatin1String(name));
    }

    static Result<std::unique_ptr<EventSource>> open(const StoreChoice& choice) {
        if (choice.store == "missing")
            return fail(ErrorCode::NotFound, "There is no such file.", "errno 2");
        if (choice.store.find("@locked/") != std::string::npos && choice.keyPassword != "phrase")
            return fail(ErrorCode::InvalidArgument, "The client's key cannot be used.", "could not load private key file \"a\"");
        if (choice.store.starts_with("postgresql://") && choice.password != "right")
            return fail(ErrorCode::PermissionDenied, "The server refused the password of reader.", "password authentication failed");
        auto memory = std::make_unique<MemoryStore>();
        for (std::int64_t position = 1; position <= 1234; ++position) {
            Event event;
            event.id.text = "e" + std::to_string(position);
            event.type = "order.created";
            event.aggregate = {"Order", "o-" + std::to_string(position % 7)};
            memory->put(event);
        }
        return memory;
    }

    QTemporaryDir folder;
    QSettings settings;
    RecentStores recent;
    SavedConnections saved;
    FakeKeychain keychain;
    Workspace workspace;
    std::unique_ptr<MainWindow> window;
};

} // namespace leftfold::ui
