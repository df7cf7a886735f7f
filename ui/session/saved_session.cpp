// SPDX-License-Identifier: Apache-2.0
#include "ui/session/saved_session.h"
#include "ui/session/address_text.h"

namespace leftfold::ui {

namespace {

QString group() {
    return QStringLiteral("session");
}

} // namespace

void saveSession(QSettings& settings, const std::vector<SavedWindow>& windows) {
    settings.remove(group());
    settings.beginWriteArray(group(), static_cast<int>(windows.size()));
    for (int at = 0; at < static_cast<int>(windows.size()); ++at) {
        const SavedWindow& window = windows[static_cast<std::size_t>(at)];
        const auto set = [&settings](const char* key, const std::string& text) {
            settings.setValue(QLatin1String(key), QString::fromStdString(text));
        };
        settings.setArrayIndex(at);
        settings.setValue(QStringLiteral("store"), withoutPassword(QString::fromStdString(window.choice.store)));
        set("layout", window.choice.layout);
        set("project", window.choice.project);
        set("projectStore", window.choice.projectStore);
        settings.setValue(QStringLiteral("production"), window.choice.production);
        settings.setValue(QStringLiteral("geometry"), window.geometry);
    }
    settings.endArray();
}

std::vector<SavedWindow> loadSession(QSettings& settings) {
    std::vector<SavedWindow> windows;
    const int count = settings.beginReadArray(group());
    for (int at = 0; at < count; ++at) {
        settings.setArrayIndex(at);
        const auto text = [&settings](const char* key) { return settings.value(QLatin1String(key)).toString().toStdString(); };
        StoreChoice choice{text("store"), text("layout"), settings.value(QStringLiteral("production")).toBool()};
        choice.project = text("project");
        choice.projectStore = text("projectStore");
        windows.push_back({std::move(choice), settings.value(QStringLiteral("geometry")).toByteArray()});
    }
    settings.endArray();
    return windows;
}

} // namespace leftfold::ui
