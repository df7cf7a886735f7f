// SPDX-License-Identifier: Apache-2.0
#include "ui/session/recent_stores.h"
#include "ui/session/address_text.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr std::size_t atMost = 12;
QString group() {
    return QStringLiteral("recentStores");
}

} // namespace

RecentStores::RecentStores(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings) { }

std::vector<RecentStore> RecentStores::all() const {
    std::vector<RecentStore> stores;
    const int count = m_settings.beginReadArray(group());
    for (int at = 0; at < count; ++at) {
        m_settings.setArrayIndex(at);
        stores.push_back({m_settings.value(QStringLiteral("address")).toString(), m_settings.value(QStringLiteral("name")).toString(),
            m_settings.value(QStringLiteral("engine")).toString(), m_settings.value(QStringLiteral("layout")).toString(),
            m_settings.value(QStringLiteral("production")).toBool(), m_settings.value(QStringLiteral("lastOpened")).toDateTime()});
    }
    m_settings.endArray();
    return stores;
}

void RecentStores::remember(const RecentStore& store) {
    RecentStore clean = store;
    clean.address = withoutPassword(store.address);
    std::vector<RecentStore> stores = all();
    std::erase_if(stores, [&](const RecentStore& each) { return each.address == clean.address; });
    for (RecentStore& each : stores)
        if (placeOf(each.address) == placeOf(clean.address))
            each.production = clean.production; // the mark is the database's
    stores.insert(stores.begin(), clean);
    if (stores.size() > atMost)
        stores.resize(atMost);
    write(stores);
}

void RecentStores::forget(const QString& address) {
    std::vector<RecentStore> stores = all();
    if (std::erase_if(stores, [&](const RecentStore& each) { return each.address == address; }) > 0)
        write(stores);
}

bool RecentStores::isProduction(const QString& address) const {
    const auto stores = all();
    return std::any_of(stores.begin(), stores.end(),
        [place = placeOf(address)](const RecentStore& each) { return each.production && placeOf(each.address) == place; });
}

void RecentStores::write(const std::vector<RecentStore>& stores) {
    m_settings.remove(group());
    m_settings.beginWriteArray(group(), static_cast<int>(stores.size()));
    for (int at = 0; at < static_cast<int>(stores.size()); ++at) {
        const RecentStore& store = stores[static_cast<std::size_t>(at)];
        m_settings.setArrayIndex(at);
        m_settings.setValue(QStringLiteral("address"), store.address);
        m_settings.setValue(QStringLiteral("name"), store.name);
        m_settings.setValue(QStringLiteral("engine"), store.engine);
        m_settings.setValue(QStringLiteral("layout"), store.layout);
        m_settings.setValue(QStringLiteral("production"), store.production);
        m_settings.setValue(QStringLiteral("lastOpened"), store.lastOpened);
    }
    m_settings.endArray();
    Q_EMIT changed();
}

} // namespace leftfold::ui
