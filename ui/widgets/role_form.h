// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/layout_draft.h"
#include <QStringList>
#include <QWidget>
#include <map>

class QGridLayout;
class QLineEdit;

namespace leftfold::ui {

class ChoiceBox;
class TextLabel;

/// What a form shows for a role.
struct RoleShown {
    RoleSource source;
    QString reading; ///< how it reads in the store's rows
    QString reason; ///< why it was proposed
    bool isWrong = false; ///< a finding is about it
};

/// Where each role of a layout comes from: a column, a place inside its JSON, and how that reads. Tells at once what is chosen
/// or typed.
class RoleForm : public QWidget {
    Q_OBJECT
public:
    explicit RoleForm(QWidget* parent = nullptr);

    void setColumns(const QStringList& columns);
    void show(const std::map<std::string, RoleShown>& roles);
    void showTimes(const TimesWritten& times);
    using QWidget::show;
    void focusRole(const std::string& role);

Q_SIGNALS:
    void roleEdited(const std::string& role, const leftfold::RoleSource& source);
    void timesEdited(const leftfold::TimesWritten& times);

private:
    struct Row {
        ChoiceBox* column = nullptr;
        QLineEdit* inside = nullptr;
        TextLabel* reading = nullptr;
    };
    void addRow(QGridLayout* grid, const std::string& role, const QString& title, const QString& meaning);
    void addSeparator(QGridLayout* grid);
    void addTimes(QGridLayout* grid);
    void showRow(const std::string& role, const RoleShown& shown);
    void fillChoice(const std::string& role, const RoleSource& source);
    void take(const std::string& role);
    void takeZone();
    void takeUnit();

    QStringList m_columns;
    std::map<std::string, Row> m_rows;
    std::map<std::string, RoleSource> m_sources; ///< as they are shown
    QLineEdit* m_separator = nullptr;
    TimesWritten m_times; ///< as they are shown
    QLineEdit* m_zone = nullptr;
    ChoiceBox* m_unit = nullptr;
    bool m_showing = false;
};

} // namespace leftfold::ui
