// SPDX-License-Identifier: Apache-2.0
#include "ui/session/saved_connections.h"
#include "ui/session/address_text.h"
#include <QStringList>
#include <QUuid>
#include <algorithm>

namespace leftfold::ui {

namespace {

QString group() {
    return QStringLiteral("connections");
}

bool isBefore(const SavedConnection& left, const SavedConnection& right) {
    const int byGroup = left.group.localeAwareCompare(right.group);
    return byGroup != 0 ? byGroup < 0 : left.name.localeAwareCompare(right.name) < 0;
}

} // namespace

StoreChoice choiceOf(const SavedConnection& connection) {
    return {connection.address.toStdString(), connection.layout.toStdString(), connection.production};
}

SavedConnections::SavedConnections(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) { }

std::vector<SavedConnection> SavedConnections::all() const {
    std::vector<SavedConnection> connections;
    const int count = m_settings.beginReadArray(group());
    for (int at = 0; at < count; ++at) {
        m_settings.setArrayIndex(at);
        const auto text = [this](const char* key) { return m_settings.value(QLatin1String(key)).toString(); };
        connections.push_back({text("id"), text("name"), text("group"), m_settings.value(QStringLiteral("color"), -1).toInt(),
            m_settings.value(QStringLiteral("production")).toBool(), text("address"), text("layout")});
    }
    m_settings.endArray();
    return connections;
}

QStringList SavedConnections::groups() const {
    QStringList names;
    for (const SavedConnection& connection : all()) {
        if (!connection.group.isEmpty() && !names.contains(connection.group))
            names << connection.group;
    }
    return names;
}

std::optional<SavedConnection> SavedConnections::forAddress(const QString& address) const {
    const auto connections = all();
    const auto exact = std::find_if(connections.begin(), connections.end(),
        [clean = withoutPassword(address)](const SavedConnection& each) { return each.address == clean; });
    if (exact != connections.end())
        return *exact;
    const auto same = std::find_if(connections.begin(), connections.end(),
        [place = placeOf(address)](const SavedConnection& each) { return placeOf(each.address) == place; });
    return same == connections.end() ? std::nullopt : std::optional(*same);
}

QString SavedConnections::save(const SavedConnection& connection) {
    SavedConnection clean = connection;
    clean.address = withoutPassword(connection.address);
    if (clean.id.isEmpty())
        clean.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connections = all();
    std::erase_if(connections, [&](const SavedConnection& each) { return each.id == clean.id; });
    connections.push_back(clean);
    write(std::move(connections));
    return clean.id;
}

void SavedConnections::remove(const QString& id) {
    auto connections = all();
    if (std::erase_if(connections, [&](const SavedConnection& each) { return each.id == id; }) > 0)
        write(std::move(connections));
}

void SavedConnections::write(std::vector<SavedConnection> connections) {
    std::stable_sort(connections.begin(), connections.end(), isBefore);
    m_settings.remove(group());
    m_settings.beginWriteArray(group(), static_cast<int>(connections.size()));
    for (int at = 0; at < static_cast<int>(connections.size()); ++at) {
        const SavedConnection& connection = connections[static_cast<std::size_t>(at)];
        m_settings.setArrayIndex(at);
        m_settings.setValue(QStringLiteral("id"), connection.id);
        m_settings.setValue(QStringLiteral("name"), connection.name);
        m_settings.setValue(QStringLiteral("group"), connection.group);
        m_settings.setValue(QStringLiteral("color"), connection.color);
        m_settings.setValue(QStringLiteral("production"), connection.production);
        m_settings.setValue(QStringLiteral("address"), connection.address);
        m_settings.setValue(QStringLiteral("layout"), connection.layout);
    }
    m_settings.endArray();
    Q_EMIT changed();
}

} // namespace leftfold::ui
