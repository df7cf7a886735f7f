// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTableWidget>

namespace leftfold::ui {

/// Names and values to be edited, with an empty row at the end for one more. A name that nobody knows is marked.
class ParameterTable : public QTableWidget {
    Q_OBJECT
public:
    using Pairs = QList<std::pair<QString, QString>>;

    explicit ParameterTable(QWidget* parent = nullptr);

    /// What may be named, with what holds where it is not. Empty: everything may.
    void setKnown(const QList<std::pair<QString, QString>>& known);
    void setPairs(const Pairs& pairs);
    /// Rows that have a name, in their order.
    Pairs pairs() const;
    /// The names that are not known.
    QStringList unknown() const;

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addRow(const QString& name, const QString& value);
    void follow();
    void mark(int row);
    QString textAt(int row, int column) const;

    QList<std::pair<QString, QString>> m_known;
    bool m_filling = false;
};

} // namespace leftfold::ui
